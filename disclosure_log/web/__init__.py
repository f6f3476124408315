"""Pages of the disclosure log: ``staff`` on the staff application, the others on the public one."""
