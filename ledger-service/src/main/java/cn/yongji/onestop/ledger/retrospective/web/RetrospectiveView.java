package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Conclusion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussion;
import cn.yongji.onestop.ledger.retrospective.web.RetrospectiveBodies.DiscussionBody;
import cn.yongji.onestop.ledger.retrospective.web.RetrospectiveBodies.SettledBody;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A retrospective: what it is about, on what it rests, and what became of it. */
@Schema(name = "Retrospective")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetrospectiveView(
        String retrospectiveId,

        @Schema(description = "COMPUTED, DISCUSSED or CONCLUDED")
        String state,

        @Schema(description = "PERIOD or PROJECT") String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String projectId,

        @Schema(description = "Number of leaves of the public log that count")
        long treeSize,

        @Schema(description = "Root of the log at that size, in base64")
        String root,

        @Schema(
                description =
                        "SHA-256 of the pack in canonical JSON (RFC 8785), in hex; it stands in the ledger of the city")
        String digest,

        @Schema(description = "Identities of what it suggests")
        List<String> suggestions,

        Instant computedAt,
        String computedBy,

        @Schema(description = "The meeting that looked at it last") @Nullable
        DiscussionBody discussion,

        @Schema(description = "What became of every suggestion") @Nullable
        List<SettledBody> conclusions) {

    static RetrospectiveView of(Stored<Retrospective> stored) {
        var state = stored.state();
        var header = state.header();
        var period = header.about() instanceof PackSubject.Period it ? it : null;
        return new RetrospectiveView(
                stored.id(),
                stateOf(state),
                period == null ? "PROJECT" : "PERIOD",
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                header.about() instanceof PackSubject.Project(var project) ? project : null,
                header.treeSize(),
                header.root(),
                header.digest(),
                header.suggestions(),
                header.computedAt(),
                header.computedBy(),
                discussionOf(state)
                        .map(it -> new DiscussionBody(it.heldOn(), it.meeting()))
                        .orElse(null),
                conclusionOf(state).map(RetrospectiveView::settled).orElse(null));
    }

    private static String stateOf(Retrospective state) {
        return switch (state) {
            case Retrospective.Computed _ -> "COMPUTED";
            case Retrospective.Discussed _ -> "DISCUSSED";
            case Retrospective.Concluded _ -> "CONCLUDED";
        };
    }

    private static Optional<Discussion> discussionOf(Retrospective state) {
        return switch (state) {
            case Retrospective.Computed _ -> Optional.empty();
            case Retrospective.Discussed it -> Optional.of(it.discussion());
            case Retrospective.Concluded it -> Optional.of(it.discussion());
        };
    }

    private static Optional<Conclusion> conclusionOf(Retrospective state) {
        return state instanceof Retrospective.Concluded it ? Optional.of(it.conclusion()) : Optional.empty();
    }

    private static List<SettledBody> settled(Conclusion conclusion) {
        return conclusion.settled().stream()
                .map(it -> new SettledBody(it.improvementId(), it.verdict(), it.reason(), it.owner()))
                .toList();
    }
}
