package cn.yongji.onestop.intake.catalogue.data;

import cn.yongji.onestop.intake.catalogue.domain.Baseline;
import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.catalogue.domain.Department;
import cn.yongji.onestop.intake.catalogue.domain.Exemption;
import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.catalogue.domain.Need;
import cn.yongji.onestop.intake.catalogue.domain.Slot;
import cn.yongji.onestop.intake.catalogue.domain.Stage;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a catalogue file. What is unsound in it is told with its place, and nothing of it is used. */
public final class CatalogueReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
        return Catalogue.of(
                file.version(), file.effectiveFrom(), file.oneStopVisits(), List.copyOf(slots.values()), matters);
    }

    private static Slot slot(CatalogueFile.SlotEntry entry) {
        return soundly(
                entry.code(),
                () -> new Slot(
                        entry.code(),
                        entry.name(),
                        entry.description(),
                        entry.reusable(),
                        Optional.ofNullable(entry.filledBy()).map(MatterCode::of)));
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
                        entry.baseline().collectVisits()));
    }

    private Exemption exemption(String matter, CatalogueFile.ExemptionEntry entry) {
        var when = compiler.compile(matter + " exemption " + entry.rule(), entry.when());
        return new Exemption(entry.rule(), entry.basis(), entry.reason(), when);
    }

    private static List<Need> needs(CatalogueFile.MatterEntry entry, Map<String, Slot> slots) {
        var needs = new ArrayList<Need>();
        entry.mainMaterials().forEach(code -> needs.add(new Need(known(slots, code), true)));
        entry.secondaryMaterials().forEach(code -> needs.add(new Need(known(slots, code), false)));
        return needs;
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
