package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.rules.planning.domain.PlanDifference;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody agrees to, in one word: the same for the same difference, whatever the day. */
final class DifferenceDigest {
    private DifferenceDigest() {}

    static String of(String from, String to, PlanDifference difference) {
        var matters = difference.matters().stream()
                .map(it -> it.matter() + ":" + standing(it.before()) + ">" + standing(it.after()))
                .collect(Collectors.joining(","));
        var text = String.join(
                "|",
                from,
                to,
                matters,
                String.join(",", difference.materialsAdded()),
                String.join(",", difference.materialsDropped()),
                String.valueOf(difference.remainingDaysMore()));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String standing(Optional<PlannedStep> step) {
        return step.map(it -> it.getClass().getSimpleName() + it.limitWorkingDays())
                .orElse("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
