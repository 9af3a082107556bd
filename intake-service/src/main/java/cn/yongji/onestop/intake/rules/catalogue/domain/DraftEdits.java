package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes of what is written: an entry is put in the place of the one with its code, or at the end. */
final class DraftEdits {
    private DraftEdits() {}

    static WrittenCatalogue put(WrittenCatalogue content, DraftEntry entry) {
        return switch (entry) {
            case DraftEntry.OfDepartment(var code, var name) -> {
                var departments = new LinkedHashMap<>(content.departments());
                departments.put(code, name);
                yield with(content, departments, content.slots(), content.matters(), groups(content), rules(content));
            }
            case DraftEntry.OfMatter(var matter) ->
                withMatters(content, put(content.matters(), matter, WrittenCatalogue.WrittenMatter::code));
            case DraftEntry.OfSlot(var slot) ->
                withSlots(content, put(content.slots(), slot, WrittenCatalogue.WrittenSlot::code));
            case DraftEntry.OfGroup(var group) ->
                withGroups(content, put(groups(content), group, WrittenCatalogue.WrittenGroup::code));
            case DraftEntry.OfRule(var rule) ->
                withRules(content, put(rules(content), rule, WrittenCatalogue.WrittenRule::id));
        };
    }

    /** Without the entry; nothing where there is none of that code. */
    static Optional<WrittenCatalogue> remove(WrittenCatalogue content, DraftEntry.Kind kind, String code) {
        return switch (kind) {
            case DEPARTMENT -> {
                var departments = new LinkedHashMap<>(content.departments());
                yield departments.remove(code) == null
                        ? Optional.empty()
                        : Optional.of(with(
                                content,
                                departments,
                                content.slots(),
                                content.matters(),
                                groups(content),
                                rules(content)));
            }
            case MATTER ->
                without(content.matters(), code, WrittenCatalogue.WrittenMatter::code)
                        .map(it -> withMatters(content, it));
            case SLOT ->
                without(content.slots(), code, WrittenCatalogue.WrittenSlot::code)
                        .map(it -> withSlots(content, it));
            case GROUP ->
                without(groups(content), code, WrittenCatalogue.WrittenGroup::code)
                        .map(it -> withGroups(content, it));
            case RULE ->
                without(rules(content), code, WrittenCatalogue.WrittenRule::id).map(it -> withRules(content, it));
        };
    }

    static WrittenCatalogue effective(WrittenCatalogue content, String version, LocalDate from) {
        return new WrittenCatalogue(
                version,
                from,
                content.oneStopVisits(),
                content.departments(),
                content.slots(),
                content.matters(),
                content.parallelGroups(),
                content.rules());
    }

    private static <T> List<T> put(List<T> entries, T entry, Function<T, String> code) {
        var all = new ArrayList<>(entries);
        for (var i = 0; i < all.size(); i++) {
            if (code.apply(all.get(i)).equals(code.apply(entry))) {
                all.set(i, entry);
                return all;
            }
        }
        all.add(entry);
        return all;
    }

    private static <T> Optional<List<T>> without(List<T> entries, String wanted, Function<T, String> code) {
        var rest = entries.stream()
                .filter(entry -> !code.apply(entry).equals(wanted))
                .toList();
        return rest.size() == entries.size() ? Optional.empty() : Optional.of(rest);
    }

    private static WrittenCatalogue withMatters(
            WrittenCatalogue content, List<WrittenCatalogue.WrittenMatter> matters) {
        return with(content, content.departments(), content.slots(), matters, groups(content), rules(content));
    }

    private static WrittenCatalogue withSlots(WrittenCatalogue content, List<WrittenCatalogue.WrittenSlot> slots) {
        return with(content, content.departments(), slots, content.matters(), groups(content), rules(content));
    }

    private static WrittenCatalogue withGroups(WrittenCatalogue content, List<WrittenCatalogue.WrittenGroup> groups) {
        return with(content, content.departments(), content.slots(), content.matters(), groups, rules(content));
    }

    private static WrittenCatalogue withRules(WrittenCatalogue content, List<WrittenCatalogue.WrittenRule> rules) {
        return with(content, content.departments(), content.slots(), content.matters(), groups(content), rules);
    }

    private static WrittenCatalogue with(
            WrittenCatalogue content,
            Map<String, String> departments,
            List<WrittenCatalogue.WrittenSlot> slots,
            List<WrittenCatalogue.WrittenMatter> matters,
            List<WrittenCatalogue.WrittenGroup> groups,
            List<WrittenCatalogue.WrittenRule> rules) {
        return new WrittenCatalogue(
                content.version(),
                content.effectiveFrom(),
                content.oneStopVisits(),
                departments,
                slots,
                matters,
                groups,
                rules);
    }

    private static List<WrittenCatalogue.WrittenRule> rules(WrittenCatalogue content) {
        return orEmpty(content.rules());
    }

    private static List<WrittenCatalogue.WrittenGroup> groups(WrittenCatalogue content) {
        return orEmpty(content.parallelGroups());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
