package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.fact.Nearest;
import cn.yongji.onestop.platform.catalogue.KnownNames;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a code that the catalogue does not have. */
final class UnknownNames implements CodeCheck {
    private final KnownNames names;

    UnknownNames(KnownNames names) {
        this.names = names;
    }

    @Override
    public Optional<InputError> check(String pointer, Kind kind, String code) {
        if (names.knows(kind, code)) return Optional.empty();
        var nearest = Nearest.to(code, names.codes(kind)).stream()
                .map(it -> it + "（" + names.name(kind, it) + "）")
                .collect(Collectors.joining("、"));
        var codes = String.join(", ", Nearest.to(code, names.codes(kind)));
        return Optional.of(
                switch (kind) {
                    case DEPARTMENT ->
                        InputError.at(
                                pointer,
                                "department-unknown",
                                "没有部门 " + code + "；相近的有 " + nearest,
                                "There is no department " + code + "; the nearest are " + codes);
                    case MATTER ->
                        InputError.at(
                                pointer,
                                "matter-unknown",
                                "没有事项 " + code + "；相近的有 " + nearest,
                                "There is no matter " + code + "; the nearest are " + codes);
                    case SLOT ->
                        InputError.at(
                                pointer,
                                "slot-unknown",
                                "没有材料槽位 " + code + "；相近的有 " + nearest,
                                "There is no slot " + code + "; the nearest are " + codes);
                });
    }
}
