package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 联合预审会 of a key project, from the asking to the conclusion. */
@OnestopTest
class PreReviewHttpTest {
    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    ProjectRefs projects;

    Office office;
    String preReview;
    String difficulty;

    @BeforeEach
    void open() {
        office = new Office(api, clock, projects).opened();
        preReview = "prereview-" + office.projectId;
        difficulty = DifficultyRaising.idOfPreReview(preReview);
    }

    private void asked(long sequence) {
        Topics.say(
                preReview,
                sequence,
                new PreReviewRequestedV1(
                        office.projectId,
                        preReview,
                        List.of(office.department("land"), office.department("green")),
                        "选址与环评等级",
                        LocalDate.of(2026, 9, 11),
                        Office.MONDAY,
                        "enterprise1"));
    }

    private void concluded(long sequence) {
        Topics.say(
                preReview,
                sequence,
                new PreReviewConcludedV1(
                        office.projectId,
                        preReview,
                        List.of(),
                        List.of(),
                        null,
                        "先办地类变更",
                        Office.MONDAY,
                        "coordinator1"));
    }

    @Test
    void s3_the_departments_that_are_asked_meet_in_a_joint_pre_review_and_its_conclusion_closes_it() {
        asked(1);
        asked(1);
        await().atMost(Office.PATIENCE)
                .untilAsserted(
                        () -> assertThat(office.difficulty(difficulty).status()).isEqualTo(200));
        var opened = office.difficulty(difficulty).json();
        assertThat(opened.path("origin").asString()).isEqualTo("PRE_REVIEW");
        assertThat(opened.path("level").asString()).isEqualTo("HUDDLE");
        assertThat(office.reviewer("green").get("/v1/problems/" + difficulty).status())
                .as("a department that is asked sees it")
                .isEqualTo(200);

        var body = office.meetingBody(difficulty, 60, "2026-09-08", "2026-09-11", "land", "green")
                .replace("HUDDLE", "JOINT_PRE_REVIEW");
        var called = office.coordinator().withKey().post("/v1/meetings", body);

        assertThat(called.status()).as(called.toString()).isEqualTo(201);
        assertThat(called.json().path("kind").asString()).isEqualTo("JOINT_PRE_REVIEW");

        var meeting = called.json().path("meetingId").asString();
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.difficulty(difficulty)
                                .json()
                                .path("steps")
                                .toString())
                        .as("the meeting is noted with what it is about, and its event not put aside")
                        .contains(meeting));

        var putAside = office.as(Tokens.of(Role.ADMIN)).get("/v1/coordination/dead-letters?limit=200");
        assertThat(putAside.status()).isEqualTo(200);
        assertThat(putAside.text()).as("c11: no dead letter").doesNotContain(meeting);

        concluded(2);
        concluded(2);
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(office.difficulty(difficulty)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("CLOSED"));
        assertThat(office.difficulty(difficulty).json().path("result").asString())
                .isEqualTo("先办地类变更");
    }
}
