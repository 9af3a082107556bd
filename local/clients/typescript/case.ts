// The case of the README, driven by clients that are made from docs/openapi: strict, and without a single cast. What does not
// compile here does not compile at a frontend either.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import createClient, { type Middleware } from "openapi-fetch";
import type { components as Approval, paths as ApprovalPaths } from "./generated/approval.js";
import type { paths as CoordinationPaths } from "./generated/coordination.js";
import type { components as Intake, paths as IntakePaths } from "./generated/intake.js";
import type { paths as LedgerPaths } from "./generated/ledger.js";

type Facts = Intake["schemas"]["ProjectFacts"];
type InboxItem = Approval["schemas"]["InboxItem"];
/** What a call of any client answers. */
type Answer<T, E> = { data?: T; error?: E; response: Response };

const [gateway, issuer, sample] = process.argv.slice(2);
if (gateway === undefined || issuer === undefined || sample === undefined) {
  throw new Error("usage: case.js GATEWAY ISSUER SAMPLE-CASE");
}

const tokens = new Map<string, string>();

async function token(account: string): Promise<string> {
  const known = tokens.get(account);
  if (known !== undefined) return known;
  const answer = await fetch(`${issuer}/oauth2/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${Buffer.from(`${account}:${account}`).toString("base64")}` },
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  const told: { access_token: string } = await answer.json();
  tokens.set(account, told.access_token);
  return told.access_token;
}

function as(account: string): Middleware {
  return {
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await token(account)}`);
      return request;
    },
  };
}

function key() {
  return { "Idempotency-Key": randomUUID() };
}

function must<T, E>(what: string, answer: Answer<T, E>): T {
  if (answer.data === undefined) {
    throw new Error(`${what}: ${answer.response.status} ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 240; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(250);
  }
  throw new Error(`${what} did not come`);
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(sample ?? "", file), "utf8"));
}

const unit = createClient<IntakePaths>({ baseUrl: gateway });
unit.use(as("enterprise1"));
const reviewer = createClient<ApprovalPaths>({ baseUrl: gateway });
reviewer.use(as("review-water"));
const leader = createClient<LedgerPaths>({ baseUrl: gateway });
leader.use(as("leader1"));
const coordinator = createClient<CoordinationPaths>({ baseUrl: gateway });
coordinator.use(as("coordinator1"));

// 1. What would have to be done?
const facts = await json<Facts>("facts.json");
const preview = must("preview", await unit.POST("/v1/plans/preview", { body: { facts } }));
const required = preview.matters.filter((it) => it.state === "REQUIRED").map((it) => it.matter);
console.log(`required ${required.join(", ")}; finish ${preview.promisedFinish}`);

// 2. Open the project.
const opened = must("project", await unit.POST("/v1/projects", { params: { header: key() }, body: { facts } }));
const projectId = opened.projectId;

// 3. What is still wanted? Hand that in, once.
const evidence = must("evidence", await unit.GET("/v1/projects/{projectId}/evidence", { params: { path: { projectId } } }));
console.log(`not asked for again: ${evidence.items.filter((it) => !it.wanted).map((it) => it.slot).join(", ")}`);
const materials: NonNullable<Intake["schemas"]["NewApplication"]["materials"]> = [];
for (const slot of ["project-statement", "soil-water-plan", "boundary-map"]) {
  const bytes = await readFile(join(sample, "materials", `${slot}.pdf`));
  const stored = must(
    slot,
    await unit.POST("/v1/projects/{projectId}/materials", {
      params: { path: { projectId }, query: { name: `${slot}.pdf`, slot: [slot] }, header: key() },
      headers: { "Content-Type": "application/pdf" },
      body: slot,
      bodySerializer: () => bytes,
    }),
  );
  materials.push({ slot, materialId: stored.materialId });
}

// 4. One form for two matters.
const data = await json<Intake["schemas"]["FilledForm"]["data"]>("form.json");
const application = must(
  "application",
  await unit.POST("/v1/projects/{projectId}/applications", {
    params: { path: { projectId }, header: key() },
    body: { matters: ["M06", "M16"], form: { name: "project-landing", data }, materials, submit: true },
  }),
);
if (application.state !== "ACCEPTED") throw new Error(`not accepted: ${application.state}`);

// 5. It comes to the inbox of the water bureau.
const reviewId = `${application.applicationId}-M16`;
const item: InboxItem = await eventually(`review ${reviewId}`, async () => {
  const inbox = must(
    "inbox",
    await reviewer.GET("/v1/departments/{department}/inbox", {
      params: { path: { department: "water" }, query: { state: "UNDER_REVIEW", limit: 200 } },
    }),
  );
  return inbox.items.find((it) => it.review?.reviewId === reviewId);
});
if (item.etag === undefined || item.etag === null) throw new Error("an item without a version");

// 6. Decide what was seen; a decision on what has changed since is refused as a problem with a type.
const decision = { verdict: "GRANTED", opinion: "同意", resultNumber: `永审水保〔2026〕${Date.now() % 100000}号` } as const;
const decided = await reviewer.POST("/v1/reviews/{reviewId}/decision", {
  params: { path: { reviewId }, header: { "If-Match": item.etag, ...key() } },
  body: decision,
});
console.log(`decided: ${must("decision", decided).state}, version ${decided.response.headers.get("ETag")}`);
const late = await reviewer.POST("/v1/reviews/{reviewId}/decision", {
  params: { path: { reviewId }, header: { "If-Match": item.etag, ...key() } },
  body: decision,
});
if (late.error?.type !== "urn:onestop:problem:precondition-failed") {
  throw new Error(`an old version was taken: ${late.response.status}`);
}

// 7. The ledger tells it and proves it; nothing stands in the way.
const granted = await eventually("the grant in the ledger", async () => {
  const timeline = must(
    "timeline",
    await leader.GET("/v1/ledgers/{projectId}/timeline", { params: { path: { projectId }, query: { limit: 200 } } }),
  );
  return timeline.items.find((it) => it.text.includes(decision.resultNumber));
});
console.log(`${granted.time}  ${granted.text}`);
const proof = must("proof", await leader.GET("/v1/ledgers/{projectId}/verification", { params: { path: { projectId } } }));
if (!proof.valid) throw new Error("the chain does not verify");
const problems = must(
  "problems",
  await coordinator.GET("/v1/problems", { params: { query: { projectId, limit: 50 } } }),
);
console.log(`chain verified, ${problems.items.length} problems`);
