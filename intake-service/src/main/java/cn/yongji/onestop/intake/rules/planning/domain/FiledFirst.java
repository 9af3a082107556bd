package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 一并申报: what has to be granted before a matter, so that it is filed before it or with it. Told before anybody files.
 *
 * @param first what is neither granted nor under way
 */
public record FiledFirst(Matter matter, List<Matter> first) {
    public FiledFirst {
        first = List.copyOf(first);
    }

    /** For the matters that are left to be filed. */
    public static List<FiledFirst> of(Scope scope, Holdings holdings) {
        var left = scope.needed().stream()
                .filter(it -> !holdings.granted(it.code()) && !holdings.filed().contains(it.code()))
                .toList();
        return left.stream()
                .map(matter -> new FiledFirst(
                        matter,
                        left.stream()
                                .filter(it -> matter.prerequisites().contains(it.code()))
                                .toList()))
                .filter(it -> !it.first().isEmpty())
                .toList();
    }

    public List<MatterCode> codes() {
        return first.stream().map(Matter::code).toList();
    }

    public String words() {
        var others = first.stream().map(it -> it.code() + " " + it.name()).collect(Collectors.joining("、"));
        return matter.code() + " " + matter.name() + " 须在 " + others + " 办结之后办理，请先行或一并申报";
    }
}
