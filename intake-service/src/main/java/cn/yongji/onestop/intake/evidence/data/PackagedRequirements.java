package cn.yongji.onestop.intake.evidence.data;

import cn.yongji.onestop.intake.catalogue.domain.Slot;
import cn.yongji.onestop.intake.evidence.Requirements;
import cn.yongji.onestop.intake.evidence.domain.Acceptable;
import cn.yongji.onestop.intake.evidence.domain.Once;
import cn.yongji.onestop.intake.evidence.domain.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Requirements from the file that is shipped; a slot that it does not name follows from the catalogue. */
public final class PackagedRequirements implements Requirements {
    private static final String FILE = "evidence/requirements.json";
    private static final String APPLICANT = "申请单位";

    private final Map<String, Entry> bySlot;

    private PackagedRequirements(List<Entry> entries) {
        this.bySlot = entries.stream().collect(Collectors.toUnmodifiableMap(Entry::slot, Function.identity()));
    }

    private record Entry(String slot, Once once, boolean personal, List<Evidence> acceptable) {}

    private record Evidence(
            Acceptable.Kind kind,
            String name,
            String issuer,
            @Nullable String licenceType) {}

    public static PackagedRequirements read(JsonMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return new PackagedRequirements(List.of(json.readValue(in, Entry[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Requirement of(Slot slot) {
        return Optional.ofNullable(bySlot.get(slot.code()))
                .map(PackagedRequirements::requirement)
                .orElseGet(() -> following(slot));
    }

    private static Requirement requirement(Entry entry) {
        var licence = entry.acceptable().stream()
                .flatMap(it -> Stream.ofNullable(it.licenceType()))
                .findFirst();
        var acceptable = entry.acceptable().stream()
                .map(it -> new Acceptable(it.kind(), it.name(), it.issuer()))
                .toList();
        return new Requirement(entry.slot(), entry.once(), entry.personal(), acceptable, licence);
    }

    private static Requirement following(Slot slot) {
        var document = new Acceptable(Acceptable.Kind.DOCUMENT, slot.name(), APPLICANT);
        var once = slot.reusable() ? Once.NO : Once.NEVER_REUSED;
        return new Requirement(slot.code(), once, false, List.of(document), Optional.empty());
    }
}
