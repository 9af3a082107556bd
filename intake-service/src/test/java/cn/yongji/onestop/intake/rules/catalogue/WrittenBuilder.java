package cn.yongji.onestop.intake.rules.catalogue;

import cn.yongji.onestop.intake.rules.catalogue.domain.SlotKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.EffectKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenEffect;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenMatter;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenSlot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sound little catalogue of one matter and one slot; a test adds what matters to it. */
final class WrittenBuilder {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final List<WrittenSlot> slots = new ArrayList<>();
    private final List<WrittenMatter> matters = new ArrayList<>();
    private final List<WrittenRule> rules = new ArrayList<>();

    WrittenBuilder() {
        slot("licence", SlotKind.LICENCE, true);
        matter("M02", "true", List.of(), List.of("licence"));
    }

    WrittenBuilder slot(String code, SlotKind kind, boolean reusable) {
        slots.add(new WrittenSlot(code, code, "", kind, reusable, null, null, null));
        return this;
    }

    WrittenBuilder matter(String code, String applies, List<String> prerequisites, List<String> main) {
        matters.add(matter(code, applies, prerequisites, main, null));
        return this;
    }

    WrittenBuilder deferringMain(String code) {
        matters.add(matter(code, "true", List.of(), List.of("licence"), List.of("licence")));
        return this;
    }

    WrittenBuilder rule(String id, String when, List<String> exempted) {
        return rule(id, when, exempted, BEGIN, null);
    }

    WrittenBuilder rule(String id, String when, List<String> exempted, LocalDate from, @Nullable LocalDate until) {
        rules.add(new WrittenRule(
                id,
                "S0",
                id,
                "basis",
                "reason",
                from,
                until,
                when,
                new WrittenEffect(EffectKind.EXEMPT_MATTERS, exempted, null, null, null, null, null, null, null)));
        return this;
    }

    WrittenBuilder merge(String id, List<String> merged) {
        var effect = new WrittenEffect(EffectKind.MERGE, merged, "G", "合并", 5, null, null, null, null);
        rules.add(new WrittenRule(id, "S0", id, "basis", "reason", BEGIN, null, "true", effect));
        return this;
    }

    WrittenBuilder bare(String id, EffectKind kind, List<String> matterCodes) {
        var effect = new WrittenEffect(kind, matterCodes, null, null, null, null, null, null, null);
        rules.add(new WrittenRule(id, "S0", id, "basis", "reason", BEGIN, null, "true", effect));
        return this;
    }

    WrittenCatalogue written() {
        return new WrittenCatalogue("t", BEGIN, 1, Map.of("water", "水利局"), slots, matters, List.of(), rules);
    }

    private static WrittenMatter matter(
            String code,
            String applies,
            List<String> prerequisites,
            List<String> main,
            @Nullable List<String> deferrable) {
        return new WrittenMatter(
                code,
                code,
                "water",
                Stage.PARALLEL,
                "basis",
                10,
                5,
                applies,
                "reason",
                List.of(),
                prerequisites,
                main,
                List.of(),
                deferrable,
                new WrittenCatalogue.WrittenBaseline(10, 1, 1),
                null,
                null);
    }
}
