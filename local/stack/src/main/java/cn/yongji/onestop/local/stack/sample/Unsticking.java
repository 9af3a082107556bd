package cn.yongji.onestop.local.stack.sample;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayReply;
import cn.yongji.onestop.local.stack.http.ServiceClocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** 纾困解难: a review is stuck on the nature of the land, a huddle resolves it, and it goes on. */
final class Unsticking {

    private static final ZoneId YONGJI = ZoneId.of("Asia/Shanghai");
    private static final String MATTER = "M12";
    private static final String DEPARTMENT = "natural-resources";

    private final Play play;
    private final ServiceClocks clocks;
    private final Reviewing reviewing;
    private final String projectId;
    private final String caseId;

    Unsticking(Play play, ServiceClocks clocks, Reviewing reviewing, String projectId, String caseId) {
        this.play = play;
        this.clocks = clocks;
        this.reviewing = reviewing;
        this.projectId = projectId;
        this.caseId = caseId;
    }

    void getUnstuck(Scenario.BeforeStep before) throws StackFailure, InterruptedException {
        play.title("7. 纾困解难 One department is stuck on the nature of the land");
        before.before(SampleStep.RAISE_PROBLEM);
        var problemId = raise();
        before.before(SampleStep.SCHEDULE_HUDDLE);
        var meeting = schedule(problemId);
        before.before(SampleStep.RECORD_RESOLUTION);
        // Nothing is resolved before the meeting has begun.
        clocks.moveTo(Instant.parse(meeting.text("/start")));
        try {
            resolve(meeting);
            close(problemId);
        } finally {
            clocks.reset();
        }
    }

    private String raise() throws StackFailure, InterruptedException {
        reviewing.awaitRunning(MATTER, DEPARTMENT);
        var problem = play.api()
                .postOnceKnown(
                        Cast.reviewer(DEPARTMENT),
                        "/v1/problems",
                        play.key("problem"),
                        Map.of(
                                "projectId",
                                projectId,
                                "caseId",
                                caseId,
                                "reviewId",
                                reviewing.id(MATTER),
                                "problemClass",
                                "LAND_NATURE",
                                "title",
                                "宗地东侧3.6亩地类仍登记为其他园地",
                                "description",
                                "地类变更登记尚未完成，用地规划许可暂不能核发，请协调。",
                                "blocking",
                                true));
        play.line("难题 raised by " + Cast.reviewer(DEPARTMENT) + ": " + problem.text("/title"));
        reviewing.awaitStandingProblems(MATTER, DEPARTMENT, 1);
        reviewing.triesInVain(MATTER, DEPARTMENT);
        return problem.text("/problemId");
    }

    private GatewayReply schedule(String problemId) throws StackFailure, InterruptedException {
        play.api()
                .await(
                        Cast.COORDINATOR,
                        "/v1/problems/" + problemId,
                        "the coordinator to see the problem",
                        body -> !body.isMissingNode());
        var today = LocalDate.now(YONGJI);
        var meeting = play.api()
                .post(
                        Cast.COORDINATOR,
                        "/v1/meetings",
                        play.key("huddle"),
                        Map.of(
                                "kind",
                                "HUDDLE",
                                "problemId",
                                problemId,
                                "departments",
                                List.of(DEPARTMENT, "ecology", "development-reform"),
                                "minutes",
                                60,
                                "earliest",
                                today.plusDays(1).toString(),
                                "latest",
                                today.plusDays(10).toString()));
        play.line("碰头会 huddle of " + meeting.body().path("departments") + " at "
                + Instant.parse(meeting.text("/start"))
                        .atZone(YONGJI)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
        return meeting;
    }

    private void resolve(GatewayReply meeting) throws StackFailure, InterruptedException {
        play.api()
                .post(
                        Cast.COORDINATOR,
                        "/v1/meetings/" + meeting.text("/meetingId") + "/opening",
                        play.key("opening"),
                        Map.of(
                                "chair",
                                Cast.COORDINATOR,
                                "present",
                                List.of(DEPARTMENT, "ecology", "development-reform")));
        play.line("会议召开 opened, all three departments came");
        play.api()
                .post(
                        Cast.COORDINATOR,
                        "/v1/meetings/" + meeting.text("/meetingId") + "/resolutions",
                        play.key("resolution"),
                        Map.of(
                                "text", "自然资源局于三个工作日内完成地类变更登记，用地规划许可据出让合同继续办理。",
                                "effect", "RELEASE_REVIEW",
                                "reviewId", reviewing.id(MATTER)));
        reviewing.awaitStandingProblems(MATTER, DEPARTMENT, 0);
        play.line("议定 resolution recorded; the review may go on");
    }

    private void close(String problemId) throws StackFailure, InterruptedException {
        play.api()
                .await(
                        Cast.COORDINATOR,
                        "/v1/problems/" + problemId,
                        "what was resolved to have come about",
                        body -> body.path("steps").valueStream().anyMatch(Unsticking::effected));
        play.line("落实 approval answered that the review goes on");
        play.api()
                .post(
                        Cast.COORDINATOR,
                        "/v1/problems/" + problemId + "/closure",
                        play.key("close"),
                        Map.of("result", "地类变更登记完成，碰头会议定事项已落实。"));
        play.line("problem closed 难题办结");
    }

    private static boolean effected(JsonNode step) {
        return step.path("kind").asString().equals("EFFECTED");
    }
}
