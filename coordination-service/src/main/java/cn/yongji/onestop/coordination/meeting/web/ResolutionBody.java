package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.coordination.meeting.domain.Resolution.Effect;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a meeting has resolved. */
@Schema(name = "ResolutionRequest")
record ResolutionBody(
        @NotBlank @Size(max = 4000) String text,

        @Schema(
                description = "效力：仅记录、放行审核、审核延期或改派牵头部门"
                        + " / Only recorded, releases the review, extends it, or gives another department the lead")
        Effect effect,

        @Schema(
                description =
                        "放行或延期的审核，缺省为该难题所涉审核；难题只涉及办件的，须为办件中的审核 / The review, that of the problem unless named; one of"
                                + " its case where it concerns a case only")
        @Nullable
        @Size(max = 100)
        String reviewId,

        @Schema(description = "延期的工作日数，缺省为10 / By how many working days it is extended, ten unless named")
        @Nullable
        @Min(1)
        @Max(60)
        Integer workingDays,

        @Schema(description = "同意延期的部门负责人，延期必填 / The head who agreed, for an extension")
        @Nullable
        @Size(min = 1, max = 100)
        String consentedBy,

        @Schema(description = "改派后的牵头部门，改派必填 / The department that leads from now on, for a reassignment")
        @Nullable
        @Known(Kind.DEPARTMENT)
        DepartmentCode leads) {
    private static final int USUAL_EXTENSION = 10;

    /** What its effect needs is there, and what only another effect needs is not. */
    void checkEffect() {
        if (effect == Effect.EXTEND_REVIEW && (consentedBy == null || consentedBy.isBlank()))
            throw invalid("/consentedBy", "consent-missing", "延期须写明同意的部门负责人", "Name the head who agreed");
        if (effect == Effect.REASSIGN && leads == null)
            throw invalid("/leads", "department-missing", "请写明改派后的牵头部门", "Name the department that leads");
        if (effect != Effect.EXTEND_REVIEW && (consentedBy != null || workingDays != null))
            throw invalid("/effect", "effect-mismatch", "只有延期须写天数和同意人", "Days and consent are for an extension");
        if (effect != Effect.REASSIGN && leads != null)
            throw invalid("/effect", "effect-mismatch", "只有改派须写牵头部门", "A leading department is for a reassignment");
    }

    Resolution resolution(String id, Act recorded) {
        var extension = Optional.ofNullable(consentedBy)
                .map(it -> new Resolution.Extension(workingDays == null ? USUAL_EXTENSION : workingDays, it.strip()));
        return new Resolution(
                id,
                text.strip(),
                effect,
                Optional.ofNullable(reviewId),
                recorded,
                extension,
                Optional.ofNullable(leads));
    }

    private static ProblemException invalid(String pointer, String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
    }
}
