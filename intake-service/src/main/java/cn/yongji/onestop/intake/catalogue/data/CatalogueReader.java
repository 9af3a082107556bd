package cn.yongji.onestop.intake.catalogue.data;

import cn.yongji.onestop.intake.catalogue.domain.Baseline;
import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.catalogue.domain.Department;
import cn.yongji.onestop.intake.catalogue.domain.Exemption;
import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.catalogue.domain.MatterResult;
import cn.yongji.onestop.intake.catalogue.domain.MatterTraits;
import cn.yongji.onestop.intake.catalogue.domain.Need;
import cn.yongji.onestop.intake.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.catalogue.domain.Slot;
import cn.yongji.onestop.intake.catalogue.domain.SlotKind;
import cn.yongji.onestop.intake.catalogue.domain.Stage;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a catalogue file. What is unsound in it is told with its place, and nothing of it is used. */
public final class CatalogueReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /** 行政许可法第四十二条: ten working days, once. */
    private static final int USUAL_EXTENSION = 10;

    private final ConditionCompiler compiler = new ConditionCompiler();

    public Catalogue read(String text) {
        try {
            return soundly("catalogue", () -> catalogue(JSON.readValue(text, CatalogueFile.class)));
        } catch (JacksonException e) {
            throw new CatalogueUnsound("not a catalogue file: " + e.getOriginalMessage(), e);
        }
    }

    private Catalogue catalogue(CatalogueFile file) {
        var slots = new LinkedHashMap<String, Slot>();
        file.slots().forEach(entry -> slots.put(entry.code(), slot(entry)));
        var matters = file.matters().stream()
                .map(entry -> soundly(entry.code(), () -> matter(entry, file.departments(), slots)))
                .toList();
        var effects = new EffectReader(slots);
        var rules = orEmpty(file.rules()).stream()
                .map(entry -> soundly(entry.id(), () -> rule(entry, effects)))
                .toList();
        return Catalogue.of(
                file.version(),
                file.effectiveFrom(),
                file.oneStopVisits(),
                List.copyOf(slots.values()),
                matters,
                rules);
    }

    private static Slot slot(CatalogueFile.SlotEntry entry) {
        return soundly(
                entry.code(),
                () -> new Slot(
                        entry.code(),
                        entry.name(),
                        entry.description(),
                        kind(entry),
                        entry.reusable(),
                        codes(orEmpty(entry.filledBy())),
                        months(entry.validityMonths()),
                        orEmpty(entry.evidence()).stream()
                                .map(it -> new Slot.AcceptableEvidence(it.name(), it.issuer()))
                                .toList()));
    }

    // Where the file does not say it, what a matter results in is a result and the rest is drawn up for the project.
    private static SlotKind kind(CatalogueFile.SlotEntry entry) {
        if (entry.kind() != null) return SlotKind.valueOf(entry.kind());
        return orEmpty(entry.filledBy()).isEmpty() ? SlotKind.DOCUMENT : SlotKind.RESULT;
    }

    private PolicyRule rule(CatalogueFile.RuleEntry entry, EffectReader effects) {
        return new PolicyRule(
                entry.id(),
                entry.measure(),
                entry.title(),
                entry.basis(),
                entry.reason(),
                entry.effectiveFrom(),
                Optional.ofNullable(entry.effectiveUntil()),
                compiler.compile(entry.id() + " when", entry.when()),
                effects.read(entry.effect()));
    }

    private Matter matter(CatalogueFile.MatterEntry entry, Map<String, String> departments, Map<String, Slot> slots) {
        return new Matter(
                MatterCode.of(entry.code()),
                entry.name(),
                department(entry.department(), departments),
                Stage.valueOf(entry.stage()),
                entry.basis(),
                entry.statutoryWorkingDays(),
                entry.promisedWorkingDays(),
                compiler.compile(entry.code() + " appliesWhen", entry.appliesWhen()),
                entry.appliesReason(),
                entry.exemptions().stream()
                        .map(it -> exemption(entry.code(), it))
                        .toList(),
                entry.prerequisites().stream().map(MatterCode::of).collect(Collectors.toUnmodifiableSet()),
                needs(entry, slots),
                new Baseline(
                        entry.baseline().workingDays(),
                        entry.baseline().submitVisits(),
                        entry.baseline().collectVisits()),
                traits(entry),
                results(entry, slots));
    }

    private static MatterTraits traits(CatalogueFile.MatterEntry entry) {
        var plain = MatterTraits.plain(entry.promisedWorkingDays() == 0 ? 0 : USUAL_EXTENSION);
        var traits = entry.traits();
        if (traits == null) return plain;
        return new MatterTraits(
                traits.nature() == null ? plain.nature() : MatterTraits.Nature.valueOf(traits.nature()),
                Optional.ofNullable(traits.parallelGroup()),
                Optional.ofNullable(traits.expertReviewWorkingDays()).map(MatterTraits.ExpertReview::new),
                Objects.requireNonNullElse(traits.extensionWorkingDays(), plain.extensionWorkingDays()),
                Boolean.TRUE.equals(traits.notificationCommitment()),
                Boolean.TRUE.equals(traits.secondSignature()),
                Boolean.TRUE.equals(traits.silenceGrants()),
                Boolean.TRUE.equals(traits.grantableWithGaps()));
    }

    private static List<MatterResult> results(CatalogueFile.MatterEntry entry, Map<String, Slot> slots) {
        var code = MatterCode.of(entry.code());
        var fills = slots.values().stream()
                .filter(slot -> slot.filledBy().contains(code))
                .map(Slot::code)
                .toList();
        return orEmpty(entry.results()).stream()
                .map(it -> new MatterResult(it.name(), months(it.validityMonths()), fills))
                .toList();
    }

    private Exemption exemption(String matter, CatalogueFile.ExemptionEntry entry) {
        var when = compiler.compile(matter + " exemption " + entry.rule(), entry.when());
        return new Exemption(entry.rule(), entry.basis(), entry.reason(), when);
    }

    private static List<Need> needs(CatalogueFile.MatterEntry entry, Map<String, Slot> slots) {
        var needs = new ArrayList<Need>();
        var deferrable = orEmpty(entry.deferrableMaterials());
        entry.mainMaterials().forEach(code -> needs.add(new Need(known(slots, code), true, deferrable.contains(code))));
        entry.secondaryMaterials()
                .forEach(code -> needs.add(new Need(known(slots, code), false, deferrable.contains(code))));
        for (var code : deferrable) {
            if (needs.stream().noneMatch(need -> need.slot().code().equals(code)))
                throw new CatalogueUnsound(entry.code() + " defers what it does not need: " + code);
        }
        return needs;
    }

    private static List<MatterCode> codes(List<String> values) {
        return values.stream().map(MatterCode::of).toList();
    }

    private static OptionalInt months(@Nullable Integer months) {
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Department department(String code, Map<String, String> departments) {
        return new Department(DepartmentCode.of(code), known(departments, code));
    }

    private static <T> T known(Map<String, T> all, String code) {
        var found = all.get(code);
        if (found == null) throw new CatalogueUnsound("unknown: " + code);
        return found;
    }

    private static <T> T soundly(String place, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new CatalogueUnsound(place + ": " + e.getMessage(), e);
        }
    }
}
