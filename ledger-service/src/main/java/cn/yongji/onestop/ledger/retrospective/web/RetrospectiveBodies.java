package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent about retrospectives. */
final class RetrospectiveBodies {
    private RetrospectiveBodies() {}

    /** What a pack is to be about: a period, or a project. */
    @Schema(name = "NewRetrospective")
    record NewRetrospectiveBody(
            @Schema(description = "First day of the period; absent of a project") @Nullable
            LocalDate from,

            @Schema(description = "Last day of the period, which is over; absent of a project") @Nullable
            LocalDate to,

            @Schema(description = "The project whose works have begun; absent of a period") @Nullable @Size(max = 100)
            String projectId,

            @Schema(
                    description = "Size of the public log that counts, of which there is a checkpoint; the newest where"
                            + " it is absent")
            @Nullable
            @Min(1)
            Long treeSize) {}

    /** Which meeting looked at a pack. */
    @Schema(name = "RetrospectiveDiscussion")
    record DiscussionBody(
            LocalDate heldOn,

            @Schema(description = "Which meeting it was") @NotBlank @Size(max = 200)
            String meeting) {}

    /** What became of every suggestion. */
    @Schema(name = "RetrospectiveConclusion")
    record ConclusionBody(@Size(max = 1000) List<@Valid SettledBody> conclusions) {}

    /** What became of one. */
    @Schema(name = "SettledSuggestion")
    record SettledBody(
            @NotBlank @Size(max = 200) String improvementId,
            ImprovementVerdict verdict,
            @NotBlank @Size(max = 1000) String reason,

            @Schema(description = "Who sees to it") @NotBlank @Size(max = 200)
            String owner) {}
}
