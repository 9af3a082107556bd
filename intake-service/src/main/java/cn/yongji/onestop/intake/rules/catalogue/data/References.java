package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The codes that are there to be named, and the check that what is named is there. */
record References(Set<String> matters, Set<String> slots, Findings findings) {
    static References of(WrittenCatalogue written, Findings findings) {
        var matters = once(written.matters().stream().map(WrittenCatalogue.WrittenMatter::code), findings);
        var slots = once(written.slots().stream().map(WrittenCatalogue.WrittenSlot::code), findings);
        once(Lists.orEmpty(written.rules()).stream().map(WrittenCatalogue.WrittenRule::id), findings);
        once(Lists.orEmpty(written.parallelGroups()).stream().map(WrittenCatalogue.WrittenGroup::code), findings);
        return new References(matters, slots, findings);
    }

    /** The matters of a list that are there; each that is not is a finding. */
    List<MatterCode> matters(String subject, String field, List<String> codes) {
        return codes.stream()
                .flatMap(code -> matter(subject, field, code).stream())
                .toList();
    }

    Optional<MatterCode> matter(String subject, String field, String code) {
        if (!matters.contains(code)) {
            findings.add(subject, field, CatalogueFinding.Kind.UNKNOWN_REFERENCE, "没有事项 " + code);
            return Optional.empty();
        }
        return wellFormed(subject, field, code);
    }

    Optional<MatterCode> wellFormed(String subject, String field, String code) {
        return switch (MatterCode.parse(code)) {
            case Parsed.Ok<MatterCode>(var parsed) -> Optional.of(parsed);
            case Parsed.Rejected<MatterCode>(var reason) -> {
                findings.add(subject, field, CatalogueFinding.Kind.VALUE, reason.zh());
                yield Optional.empty();
            }
        };
    }

    boolean slot(String subject, String field, String code) {
        if (slots.contains(code)) return true;
        findings.add(subject, field, CatalogueFinding.Kind.UNKNOWN_REFERENCE, "没有材料槽位 " + code);
        return false;
    }

    private static Set<String> once(Stream<String> codes, Findings findings) {
        var seen = new HashSet<String>();
        codes.forEach(code -> {
            if (!seen.add(code)) findings.add(code, "", CatalogueFinding.Kind.TWICE, code + " 重复出现");
        });
        return seen;
    }
}
