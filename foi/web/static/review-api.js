// Posts to the review screen's addresses. One at a time and in order, so that a quick "a a u" undoes the second "a".
export class Refused extends Error {
  constructor(words, isStale = false) {
    super(words);
    this.isStale = isStale;
  }
}

const BROKEN = "The connection broke, so that was not saved. Everything before it was. Try again.";
const SIGNED_OUT = "That was not saved: you are no longer signed in here. Sign in in another tab, then try again.";
const FAILED = "That was not saved: something failed on our side. Try again, or reload the page.";

const send = async (url, body) => {
  const token = document.querySelector("meta[name=csrf-token]").content;
  let answer;
  try {
    answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Refused(BROKEN);
  }
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("application/json");
  if (answer.redirected || answer.status === 401) throw new Refused(SIGNED_OUT);
  const result = isJson ? await answer.json() : {};
  if (!answer.ok || !isJson) throw new Refused(result.error ?? FAILED, answer.status === 409);
  return result;
};

let last = Promise.resolve();

export const post = (url, body) => {
  const turn = last.then(() => send(url, body));
  last = turn.catch(() => {});
  return turn;
};

// The list as the server draws it now, after something came or went. One renderer, the template.
export const reread = async (url) => {
  const answer = await fetch(url, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) throw new Refused(answer.redirected ? SIGNED_OUT : FAILED);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { data: JSON.parse(page.getElementById("review-data").textContent), groups: page.querySelector("[data-groups]") };
};
