package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.ProofCheck;
import cn.yongji.onestop.tlog.proof.ProofFile;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 依规销毁 over HTTP: an administrator asks, an auditor confirms. */
class DestructionHttpTest extends LedgerHttp {
    private static final String WISH = "{\"rule\":\"保管期限 10 年\",\"indexes\":[4,2]}";

    @Autowired
    MongoDatabase database;

    @Test
    void what_was_asked_for_is_listed_part_by_part_in_its_order_and_none_is_passed_over() {
        recordedCase();
        var asked = new ArrayList<String>();
        for (var number = 0; number < 5; number++)
            asked.add(admin().withKey().post(path(), WISH).json().path("id").asString());

        var listed = new ArrayList<String>();
        var cursor = "";
        do {
            var part = auditor().get(path() + "?limit=2" + cursor).json();
            part.path("items").forEach(it -> listed.add(it.path("id").asString()));
            cursor = part.has("next") ? "&cursor=" + part.path("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(auditor().get(path() + "?cursor=rubbish").status()).isEqualTo(400);
    }

    @Test
    void what_was_destroyed_by_rule_is_gone_and_chain_log_and_proofs_hold() {
        var length = recordedCase().told().size();
        var before = proof(2);
        var salt = entry(2).path("salt").asString();

        var asked = admin().withKey().post(path(), WISH);
        assertThat(asked.status()).as(asked::toString).isEqualTo(201);
        assertThat(entry(2).has("payload"))
                .as("nothing is destroyed before it is confirmed")
                .isTrue();
        var done = confirm(asked);

        assertThat(done.json().path("done").asBoolean()).isTrue();
        for (var index : new int[] {2, 4}) {
            assertThat(entry(index).has("payload") || entry(index).has("salt")).isFalse();
            assertThat(entry(index).path("payloadCommitment").asString()).hasSize(64);
        }
        assertThat(entry(3).has("payload")).isTrue();
        var verification = auditor().get(ledger() + "/verification").json();
        assertThat(verification.path("valid").asBoolean())
                .as(verification::toString)
                .isTrue();
        assertThat(verification.path("destroyedPayloads").asInt()).isEqualTo(2);
        assertThat(verification.path("length").asInt()).isEqualTo(length + 1);
        assertThat(stored()).doesNotContain(salt);
        assertThat(auditor().get(ledger() + "/export").text()).doesNotContain(salt);
        assertThat(ProofCheck.check(ProofFile.parse(before).orThrow(), policy()).value())
                .isPresent();
        var after =
                ProofCheck.check(ProofFile.parse(proof(2)).orThrow(), policy()).orThrow();
        assertThat(after.entry().payload()).isEmpty();
    }

    @Test
    void the_ledger_tells_of_it_with_rule_entries_and_both_people() {
        var length = recordedCase().told().size();

        confirm(admin().withKey().post(path(), WISH));

        var told = entry(length + 1);
        assertThat(told.path("type").asString()).isEqualTo("payloads.destroyed.v1");
        assertThat(told.path("payload").path("indexes").toString()).isEqualTo("[2,4]");
        assertThat(told.path("payload").path("rule").asString()).isEqualTo("保管期限 10 年");
        assertThat(told.path("payload").path("askedBy").asString())
                .isNotEqualTo(told.path("payload").path("confirmedBy").asString());
        assertThat(auditor().get(ledger() + "/timeline?limit=200").text()).contains("依保管规定销毁了若干记录的内容");
        assertThat(auditor().get(ledger()).status()).isEqualTo(200);
        assertThat(auditor()
                        .get(path())
                        .json()
                        .path("items")
                        .path(0)
                        .path("done")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void page_news_and_stream_go_on_with_what_is_left() {
        var length = recordedCase().told().size();

        confirm(admin().withKey().post(path(), WISH));

        await().atMost(Duration.ofSeconds(30)).until(() -> newsOfDestruction() > 0);
        assertThat(auditor().get(ledger()).json().path("length").asInt()).isEqualTo(length + 1);
        for (var narrowed : new String[] {"kind=REVIEW", "concerning=UNIT", "matter=M13"}) {
            assertThat(auditor()
                            .get("/v1/news?limit=200&project=" + project + "&" + narrowed)
                            .status())
                    .as(narrowed)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_news_forget_what_a_project_was_called_once_that_is_destroyed() {
        recordedCase();
        var first = "/v1/news?limit=1&project=" + project;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> auditor().get(first).json().path("items").size() == 1);
        assertThat(auditor().get(first).json().path("items").path(0).has("projectName"))
                .isTrue();

        confirm(admin().withKey().post(path(), WISH.replace("4,2", "1")));

        var line = auditor().get(first).json().path("items").path(0);
        assertThat(line.path("index").asInt()).isEqualTo(1);
        assertThat(line.path("projectName").asString("")).as(line::toString).isEmpty();
    }

    private long newsOfDestruction() {
        var reply = auditor().get("/v1/news?limit=200&project=" + project);
        assertThat(reply.status()).as(reply::toString).isEqualTo(200);
        return reply.json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("type").asString().equals("payloads.destroyed.v1"))
                .count();
    }

    @Test
    void it_takes_two_people_in_two_capacities() {
        recordedCase();
        var wish = api.as(Tokens.of(Role.ADMIN).named("both")).withKey().post(path(), WISH);
        var confirmation = path() + "/" + wish.json().path("id").asString() + "/confirmation";

        assertThat(auditor().withKey().post(path(), WISH).status()).isEqualTo(403);
        assertThat(admin().withKey().post(confirmation, "").status()).isEqualTo(403);
        var alone = api.as(Tokens.of(Role.AUDITOR).named("both")).withKey().post(confirmation, "");
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.problem()).isEqualTo("destruction-needs-another-person");
        assertThat(entry(2).has("payload")).isTrue();
    }

    @Test
    void what_is_asked_or_confirmed_again_happens_once() {
        var length = recordedCase().told().size();
        var again = admin().withKey();

        var first = again.post(path(), WISH);
        var second = again.post(path(), WISH);
        var other = again.post(path(), WISH.replace("2]", "3]"));
        confirm(first);
        confirm(second);

        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(auditor().get(ledger()).json().path("length").asInt()).isEqualTo(length + 1);
    }

    @Test
    void what_tells_of_a_destruction_is_not_destroyed() {
        var length = recordedCase().told().size();
        confirm(admin().withKey().post(path(), WISH));

        var refused = admin().withKey().post(path(), "{\"rule\":\"r\",\"indexes\":[1,%d]}".formatted(length + 1));

        assertThat(refused.status()).as(refused::toString).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("entry-tells-of-a-destruction");
        assertThat(auditor()
                        .get(ledger() + "/verification")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        assertThat(admin().withKey()
                        .post(path(), "{\"rule\":\"r\",\"indexes\":[null]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_reason() {
        recordedCase();

        var beyond = admin().withKey().post(path(), WISH.replace("4", "400"));
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.problem()).isEqualTo("no-such-entry");
        assertThat(admin().withKey()
                        .post(path(), "{\"rule\":\"r\",\"indexes\":[]}")
                        .status())
                .isEqualTo(400);
        assertThat(admin().withKey()
                        .post(path(), "{\"rule\":\"r\",\"indexes\":[0]}")
                        .status())
                .isEqualTo(400);
        assertThat(admin().withKey()
                        .post(path(), "{\"rule\":\" \",\"indexes\":[1]}")
                        .status())
                .isEqualTo(400);
        assertThat(admin().withKey().post("/v1/ledgers/none/destructions", WISH).status())
                .isEqualTo(404);
        assertThat(auditor().withKey().post(path() + "/none/confirmation", "").status())
                .isEqualTo(404);
        assertThat(auditor().get("/v1/ledgers/none/destructions").status()).isEqualTo(404);
    }

    private Api admin() {
        return api.as(Role.ADMIN);
    }

    private String path() {
        return ledger() + "/destructions";
    }

    private Reply confirm(Reply asked) {
        var id = asked.json().path("id").asString();
        var reply = auditor().withKey().post(path() + "/" + id + "/confirmation", "");
        assertThat(reply.status()).as(reply::toString).isEqualTo(200);
        return reply;
    }

    private JsonNode entry(int index) {
        return auditor()
                .get(ledger() + "/entries?limit=200")
                .json()
                .path("items")
                .path(index - 1);
    }

    private String proof(int index) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> auditor().get(ledger() + "/entries/" + index + "/proof"), reply -> reply.status() == 200)
                .text();
    }

    private LogPolicy policy() {
        return LogPolicy.parse(api.get("/log/policy").text()).orThrow();
    }

    private String stored() {
        var all = new StringBuilder();
        for (var segment : database.getCollection("ledgers").find(new Document("project", project))) {
            all.append(segment.toJson());
        }
        return all.toString();
    }
}
