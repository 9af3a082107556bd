package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.Story;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the whole service share: one application, and a project for each test. */
@OnestopTest
abstract class LedgerHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Api api;

    final String project = UUID.randomUUID().toString();

    /** The sample case, told and recorded. */
    Story recordedCase() {
        var story = SampleCase.of(project);
        Wire.say(story.told());
        awaitLength(story.told().size());
        return story;
    }

    void awaitLength(long length) {
        awaitLength(project, length);
    }

    void awaitLength(String projectId, long length) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var reply = auditor().get("/v1/ledgers/" + projectId);
            assertThat(reply.status()).as(reply::toString).isEqualTo(200);
            assertThat(reply.json().path("length").asLong()).isEqualTo(length);
        });
    }

    Api auditor() {
        return api.as(Role.AUDITOR);
    }

    String ledger() {
        return "/v1/ledgers/" + project;
    }
}
