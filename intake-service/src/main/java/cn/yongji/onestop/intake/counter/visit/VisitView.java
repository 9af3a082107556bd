package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A visit in JSON. */
@Schema(name = "Visit", description = "上门服务或跑动记录。")
record VisitView(
        String visitId,
        String projectId,
        Kind kind,
        LocalDate visitedOn,
        @Schema(description = "上门人或办事人") String visitor,
        @Schema(description = "建设规模") @Nullable String scale,
        @Schema(description = "建设内容") @Nullable String content,
        @Schema(description = "推进需求") @Nullable String needs,
        @Schema(description = "申报前需清除的障碍") List<String> obstacles,
        @Schema(description = "上门小结") @Nullable String summary,
        @Schema(description = "前往的窗口或部门") @Nullable String place,
        @Schema(description = "事由") @Nullable String purpose,
        List<ForeseenView> foreseenProblems,
        Instant recordedAt,
        String recordedBy) {

    /** What kind of visit. */
    @Schema(name = "VisitKind")
    enum Kind {
        AGENT_VISIT,
        APPLICANT_VISIT
    }

    /** A visit to the project. */
    @Schema(name = "RecordSiteVisit", description = "记录上门服务：摸需求、建档案、预判问题。不计入跑动次数。")
    record OnSite(
            @Schema(description = "上门日期，不晚于今天") LocalDate visitedOn,
            @NotBlank @Size(max = 100) String visitor,
            @Size(max = 2000) @Nullable String scale,
            @Size(max = 4000) @Nullable String content,
            @Size(max = 2000) @Nullable String needs,

            @Size(max = 50) @Schema(description = "申报前需清除的障碍") @Nullable
            List<@NotBlank @Size(max = 500) String> obstacles,

            @NotBlank @Size(max = 2000) String summary,

            @Size(max = 50) @Schema(description = "预判问题，逐条登记为难题") @Nullable
            List<ForeseenView.@Valid Entry> foreseenProblems) {
        Visit visit(String projectId, LocalDate today, Visit.Recorded recorded) {
            checkDay(visitedOn, today);
            return new Visit.OnSite(
                    projectId,
                    visitedOn,
                    visitor.strip(),
                    text(scale),
                    text(content),
                    text(needs),
                    obstacles == null ? List.of() : obstacles,
                    summary.strip(),
                    entered(),
                    recorded);
        }

        /** What is foreseen, as it was sent. */
        List<ForeseenView.Entry> foreseen() {
            return foreseenProblems == null ? List.of() : foreseenProblems;
        }

        private List<Foreseen> entered() {
            return IntStream.range(0, foreseen().size())
                    .mapToObj(it -> foreseen().get(it).foreseen(it))
                    .toList();
        }
    }

    /** A trip of the applicant. */
    @Schema(name = "RecordTrip", description = "记录跑动：申请人到窗口或部门办事一次。窗口和企业均可记录，同日同地点只计一次。")
    record Trip(
            @Schema(description = "日期，不晚于今天") LocalDate visitedOn,

            @NotBlank @Size(max = 100) @Schema(description = "办事人")
            String visitor,

            @NotBlank @Size(max = 100) @Schema(description = "窗口或部门")
            String place,

            @NotBlank @Size(max = 500) String purpose) {
        Visit visit(String projectId, LocalDate today, Visit.Recorded recorded) {
            checkDay(visitedOn, today);
            return new Visit.ByApplicant(
                    projectId, visitedOn, visitor.strip(), place.strip(), purpose.strip(), recorded);
        }
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static void checkDay(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) return;
        throw new ProblemException(Problem.invalidBody(
                InputError.at("/visitedOn", "in-the-future", "走访日期不能晚于今天", "The day of the visit is still to come")));
    }

    static VisitView of(Stored<Visit> stored) {
        return switch (stored.state()) {
            case Visit.OnSite it ->
                new VisitView(
                        stored.id(),
                        it.projectId(),
                        Kind.AGENT_VISIT,
                        it.visitedOn(),
                        it.visitor(),
                        it.scale().orElse(null),
                        it.content().orElse(null),
                        it.needs().orElse(null),
                        it.obstacles(),
                        it.summary(),
                        null,
                        null,
                        it.foreseen().stream()
                                .map(foreseen -> ForeseenView.of(stored, foreseen))
                                .toList(),
                        it.recorded().at(),
                        it.recorded().by());
            case Visit.ByApplicant it ->
                new VisitView(
                        stored.id(),
                        it.projectId(),
                        Kind.APPLICANT_VISIT,
                        it.visitedOn(),
                        it.visitor(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        it.place(),
                        it.purpose(),
                        List.of(),
                        it.recorded().at(),
                        it.recorded().by());
        };
    }
}
