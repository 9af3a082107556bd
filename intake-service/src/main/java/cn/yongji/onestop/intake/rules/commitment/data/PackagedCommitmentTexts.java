package cn.yongji.onestop.intake.rules.commitment.data;

import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentText;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.Exclusion;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The texts that come with the program. */
public final class PackagedCommitmentTexts {
    private static final String PATH = "/commitments/texts.json";

    private record File(List<ExclusionEntry> exclusions, List<TextEntry> texts) {}

    private record ExclusionEntry(String code, String name, String basis, List<String> matters) {}

    private record TextEntry(
            String version,
            CommitmentText.Kind kind,
            LocalDate effectiveFrom,
            String title,
            List<String> text,
            @Nullable List<String> matters,
            @Nullable List<String> replaces,
            @Nullable Integer checkWithinWorkingDays) {}

    private PackagedCommitmentTexts() {}

    public static CommitmentTexts read() {
        try (var in = PackagedCommitmentTexts.class.getResourceAsStream(PATH)) {
            if (in == null) throw new IllegalStateException("the commitment texts are not packaged: " + PATH);
            var file = JsonMapper.builder().build().readValue(in, File.class);
            return new CommitmentTexts(
                    file.texts().stream().map(PackagedCommitmentTexts::text).toList(), excluded(file.exclusions()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged commitment texts", e);
        }
    }

    private static Map<MatterCode, Exclusion> excluded(List<ExclusionEntry> entries) {
        var excluded = new LinkedHashMap<MatterCode, Exclusion>();
        for (var entry : entries) {
            var exclusion = new Exclusion(entry.code(), entry.name(), entry.basis());
            entry.matters().forEach(matter -> excluded.put(MatterCode.of(matter), exclusion));
        }
        return excluded;
    }

    private static CommitmentText text(TextEntry entry) {
        var days = entry.checkWithinWorkingDays();
        return new CommitmentText(
                entry.version(),
                entry.kind(),
                entry.effectiveFrom(),
                entry.title(),
                String.join("\n", entry.text()),
                matters(entry.matters()),
                entry.replaces() == null ? Set.of() : Set.copyOf(entry.replaces()),
                days == null ? 0 : days);
    }

    private static Set<MatterCode> matters(@Nullable List<String> codes) {
        return codes == null ? Set.of() : codes.stream().map(MatterCode::of).collect(Collectors.toUnmodifiableSet());
    }
}
