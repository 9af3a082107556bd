package cn.yongji.onestop.intake.rules.commitment.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All texts that could ever be signed, and the areas in which none may replace a check. */
public final class CommitmentTexts {
    private final List<CommitmentText> texts;
    private final Map<MatterCode, Exclusion> excluded;

    public CommitmentTexts(List<CommitmentText> texts, Map<MatterCode, Exclusion> excluded) {
        this.texts = List.copyOf(texts);
        this.excluded = new LinkedHashMap<>(excluded);
        refuseContradictions();
    }

    public List<CommitmentText> all() {
        return texts;
    }

    public Optional<CommitmentText> version(String version) {
        return texts.stream().filter(it -> it.version().equals(version)).findFirst();
    }

    /** Whether a text is the one to sign on a day: in force, and none after it. */
    public boolean current(CommitmentText text, LocalDate on) {
        return texts.stream()
                .filter(it -> it.sameSubject(text) && !it.effectiveFrom().isAfter(on))
                .max(Comparator.comparing(CommitmentText::effectiveFrom))
                .filter(text::equals)
                .isPresent();
    }

    /** Why a matter may not be handled by 告知承诺. */
    public Optional<Exclusion> exclusion(MatterCode matter) {
        return Optional.ofNullable(excluded.get(matter));
    }

    private void refuseContradictions() {
        var versions = texts.stream().map(CommitmentText::version).distinct().count();
        if (versions != texts.size()) throw new IllegalArgumentException("two commitment texts share a version");
        for (var text : texts) {
            for (var matter : text.matters()) {
                if (excluded.containsKey(matter))
                    throw new IllegalArgumentException(text.version() + " is for " + matter + ", which is excluded");
            }
        }
    }
}
