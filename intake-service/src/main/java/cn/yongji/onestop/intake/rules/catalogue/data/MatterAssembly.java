package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.Baseline;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding.Kind;
import cn.yongji.onestop.intake.rules.catalogue.domain.Department;
import cn.yongji.onestop.intake.rules.catalogue.domain.Exemption;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.MatterTraits;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.ResultDocument;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenMatter;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenTraits;
import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the matters together. */
record MatterAssembly(
        Map<String, String> departments,
        Map<String, Slot> slots,
        References references,
        ConditionCompiler compiler,
        Findings findings) {
    /** 行政许可法第四十二条: ten working days, once. */
    private static final int USUAL_EXTENSION = 10;

    List<Matter> of(List<WrittenMatter> written) {
        return written.stream().flatMap(entry -> assemble(entry).stream()).toList();
    }

    private Optional<Matter> assemble(WrittenMatter entry) {
        var code = references.wellFormed(entry.code(), "code", entry.code());
        var department = department(entry);
        var applies = compiler.compile(entry.code(), "appliesWhen", entry.appliesWhen(), findings);
        var exemptions = exemptions(entry);
        var prerequisites = references.matters(entry.code(), "prerequisites", entry.prerequisites());
        var needs = needs(entry);
        checkLimits(entry);
        if (code.isEmpty() || department.isEmpty() || applies.isEmpty()) return Optional.empty();
        return Optional.of(new Matter(
                code.get(),
                entry.name(),
                department.get(),
                entry.stage(),
                entry.basis(),
                entry.statutoryWorkingDays(),
                entry.promisedWorkingDays(),
                applies.get(),
                entry.appliesReason(),
                exemptions,
                new LinkedHashSet<>(prerequisites),
                needs,
                new Baseline(
                        entry.baseline().workingDays(),
                        entry.baseline().submitVisits(),
                        entry.baseline().collectVisits()),
                traits(entry),
                results(entry, code.get())));
    }

    private Optional<Department> department(WrittenMatter entry) {
        var name = departments.get(entry.department());
        if (name == null) {
            findings.add(entry.code(), "department", Kind.UNKNOWN_REFERENCE, "没有部门 " + entry.department());
            return Optional.empty();
        }
        return switch (DepartmentCode.parse(entry.department())) {
            case Parsed.Ok<DepartmentCode>(var code) -> Optional.of(new Department(code, name));
            case Parsed.Rejected<DepartmentCode>(var reason) -> {
                findings.add(entry.code(), "department", Kind.VALUE, reason.zh());
                yield Optional.empty();
            }
        };
    }

    private List<Exemption> exemptions(WrittenMatter entry) {
        var exemptions = new ArrayList<Exemption>();
        for (var exemption : entry.exemptions()) {
            compiler.compile(entry.code(), "exemption " + exemption.rule(), exemption.when(), findings)
                    .ifPresent(when -> exemptions.add(
                            new Exemption(exemption.rule(), exemption.basis(), exemption.reason(), when)));
        }
        return exemptions;
    }

    private List<Need> needs(WrittenMatter entry) {
        var deferrable = Lists.orEmpty(entry.deferrableMaterials());
        var needs = new ArrayList<Need>();
        for (var slot : slots(entry, "mainMaterials", entry.mainMaterials())) needs.add(new Need(slot, true, false));
        for (var slot : slots(entry, "secondaryMaterials", entry.secondaryMaterials())) {
            needs.add(new Need(slot, false, deferrable.contains(slot.code())));
        }
        for (var code : deferrable) {
            if (!entry.secondaryMaterials().contains(code)) {
                findings.add(entry.code(), "deferrableMaterials", Kind.VALUE, "只有副件可以容缺：" + code);
            }
        }
        return needs;
    }

    private List<Slot> slots(WrittenMatter entry, String field, List<String> codes) {
        return codes.stream()
                .filter(code -> references.slot(entry.code(), field, code))
                .map(slots::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void checkLimits(WrittenMatter entry) {
        if (entry.promisedWorkingDays() < 0 || entry.statutoryWorkingDays() < 0) {
            findings.add(entry.code(), "promisedWorkingDays", Kind.VALUE, "时限不能为负数");
        }
        if (entry.promisedWorkingDays() > entry.statutoryWorkingDays()) {
            findings.add(entry.code(), "promisedWorkingDays", Kind.VALUE, "承诺时限不得长于法定时限");
        }
    }

    private static MatterTraits traits(WrittenMatter entry) {
        var plain = MatterTraits.plain(entry.promisedWorkingDays() == 0 ? 0 : USUAL_EXTENSION);
        var traits = entry.traits();
        return traits == null ? plain : traits(traits, plain);
    }

    private static MatterTraits traits(WrittenTraits traits, MatterTraits plain) {
        return new MatterTraits(
                Objects.requireNonNullElse(traits.nature(), plain.nature()),
                Optional.ofNullable(traits.expertReviewWorkingDays()).map(MatterTraits.ExpertReview::new),
                Objects.requireNonNullElse(traits.extensionWorkingDays(), plain.extensionWorkingDays()),
                isTrue(traits.notificationCommitment()),
                isTrue(traits.secondSignature()),
                isTrue(traits.silenceGrants()),
                isTrue(traits.grantableWithGaps()),
                Objects.requireNonNullElse(traits.handsOnOrder(), plain.handsOnOrder()));
    }

    private List<ResultDocument> results(WrittenMatter entry, MatterCode code) {
        var fills = slots.values().stream()
                .filter(slot -> slot.filledBy().contains(code))
                .map(Slot::code)
                .toList();
        return Lists.orEmpty(entry.results()).stream()
                .map(it -> new ResultDocument(it.name(), SlotAssembly.months(it.validityMonths()), fills))
                .toList();
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
