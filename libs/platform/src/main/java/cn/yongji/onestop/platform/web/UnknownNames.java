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
        var word = Word.of(kind);
        return Optional.of(InputError.at(
                pointer,
                word.code() + "-unknown",
                "没有" + word.zh() + " " + code + "；相近的有 " + nearest,
                "There is no " + word.code() + " " + code + "; the nearest are " + codes));
    }

    /** What a kind is called. */
    private record Word(String code, String zh) {
        static Word of(Kind kind) {
            return switch (kind) {
                case DEPARTMENT -> new Word("department", "部门");
                case MATTER -> new Word("matter", "事项");
                case SLOT -> new Word("slot", "材料槽位");
            };
        }
    }
}
