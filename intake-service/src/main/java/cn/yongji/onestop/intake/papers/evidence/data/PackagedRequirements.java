package cn.yongji.onestop.intake.papers.evidence.data;

import cn.yongji.onestop.intake.papers.evidence.Requirements;
import cn.yongji.onestop.intake.papers.evidence.domain.Acceptable;
import cn.yongji.onestop.intake.papers.evidence.domain.FilingReach;
import cn.yongji.onestop.intake.papers.evidence.domain.Requirement;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.catalogue.domain.SlotKind;
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

/**
 * Requirements as the catalogue has them, with what only concerns filing once from the file that is shipped: how far one
 * filing reaches where it is not as usual for the kind of slot, and what says something of a person.
 */
public final class PackagedRequirements implements Requirements {
    private static final String FILE = "evidence/requirements.json";
    private static final String APPLICANT = "申请单位";

    private final Map<String, Entry> bySlot;

    private PackagedRequirements(List<Entry> entries) {
        this.bySlot = entries.stream().collect(Collectors.toUnmodifiableMap(Entry::slot, Function.identity()));
    }

    private record Entry(String slot, FilingReach once, boolean personal, List<Evidence> acceptable) {}

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
        var entry = Optional.ofNullable(bySlot.get(slot.code()));
        var acceptable = slot.evidence().isEmpty()
                ? entry.map(PackagedRequirements::acceptable).orElseGet(() -> List.of(ownDocument(slot)))
                : slot.evidence().stream()
                        .map(it -> new Acceptable(kind(slot.kind()), it.name(), it.issuer()))
                        .toList();
        return new Requirement(
                slot.code(),
                entry.map(Entry::once).orElseGet(() -> once(slot)),
                personal(slot.code()),
                acceptable,
                entry.map(PackagedRequirements::licenceType).orElseGet(() -> licenceType(slot)));
    }

    @Override
    public boolean personal(String slot) {
        return Optional.ofNullable(bySlot.get(slot)).filter(Entry::personal).isPresent();
    }

    private static List<Acceptable> acceptable(Entry entry) {
        return entry.acceptable().stream()
                .map(it -> new Acceptable(it.kind(), it.name(), it.issuer()))
                .toList();
    }

    private static Optional<String> licenceType(Entry entry) {
        return entry.acceptable().stream()
                .flatMap(it -> Stream.ofNullable(it.licenceType()))
                .findFirst();
    }

    private static Optional<String> licenceType(Slot slot) {
        return slot.kind() == SlotKind.LICENCE ? Optional.of(slot.code()) : Optional.empty();
    }

    private static FilingReach once(Slot slot) {
        if (!slot.reusable()) return FilingReach.NEVER_REUSED;
        return switch (slot.kind()) {
            case LICENCE -> FilingReach.UNIT;
            case RESULT -> FilingReach.PROJECT;
            case DOCUMENT -> FilingReach.NO;
            case COMMITMENT -> FilingReach.NEVER_REUSED;
        };
    }

    private static Acceptable.Kind kind(SlotKind kind) {
        return switch (kind) {
            case LICENCE -> Acceptable.Kind.E_LICENCE;
            case RESULT -> Acceptable.Kind.RESULT;
            case DOCUMENT, COMMITMENT -> Acceptable.Kind.DOCUMENT;
        };
    }

    private static Acceptable ownDocument(Slot slot) {
        return new Acceptable(Acceptable.Kind.DOCUMENT, slot.name(), APPLICANT);
    }
}
