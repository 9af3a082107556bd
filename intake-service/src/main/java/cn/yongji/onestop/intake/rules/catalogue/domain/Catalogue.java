package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * 事项目录 in one version. Running cases keep the version they were accepted under (D19).
 *
 * @param rules 政策规则, in the order in which they are told
 * @param oneStopVisits visits that the one-stop route asks of an applicant (S32)
 */
public record Catalogue(
        String version,
        LocalDate effectiveFrom,
        int oneStopVisits,
        SequencedMap<String, Slot> slots,
        SequencedMap<MatterCode, Matter> byCode,
        List<ParallelGroup> parallelGroups,
        List<PolicyRule> rules) {

    public Catalogue {
        slots = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(slots));
        byCode = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byCode));
        parallelGroups = List.copyOf(parallelGroups);
        rules = List.copyOf(rules);
    }

    /** A catalogue of parts that were checked against each other. */
    public static Catalogue of(
            String version,
            LocalDate effectiveFrom,
            int oneStopVisits,
            List<Slot> slots,
            List<Matter> matters,
            List<ParallelGroup> parallelGroups,
            List<PolicyRule> rules) {
        var slotsByCode = new LinkedHashMap<String, Slot>();
        slots.forEach(slot -> slotsByCode.put(slot.code(), slot));
        var mattersByCode = new LinkedHashMap<MatterCode, Matter>();
        matters.forEach(matter -> mattersByCode.put(matter.code(), matter));
        return new Catalogue(version, effectiveFrom, oneStopVisits, slotsByCode, mattersByCode, parallelGroups, rules);
    }

    public Collection<Matter> matters() {
        return byCode.values();
    }

    public Optional<Matter> matter(MatterCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Slot> slot(String code) {
        return Optional.ofNullable(slots.get(code));
    }

    /** The rules that hold for a project on a day, in the order of the catalogue. */
    public List<PolicyRule> rulesFor(Situation situation) {
        return rules.stream().filter(rule -> rule.holds(situation)).toList();
    }
}
