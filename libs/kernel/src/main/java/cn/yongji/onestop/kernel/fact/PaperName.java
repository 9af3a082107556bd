package cn.yongji.onestop.kernel.fact;

import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * 材料名称, as facts tell it: by what the paper is for. What somebody called his file may name a person, and a fact stays for ever, so the
 * name of the file goes no further than where the paper is kept.
 */
public final class PaperName {
    private static final int LONGEST_ENDING = 5;

    private PaperName() {}

    /**
     * By its slots 应交材料, or where the catalogue has none of these, by the first character of the file's name.
     *
     * @param file the name of the file, whose ending stays
     */
    public static String told(String file, Collection<String> slots) {
        var known = CatalogueNames.of(Kind.SLOT);
        var names = slots.stream()
                .filter(known::containsKey)
                .map(slot -> CatalogueNames.chinese(Kind.SLOT, slot, slot))
                .distinct()
                .collect(Collectors.joining("、"));
        return (names.isEmpty() ? first(file) + "***" : names) + endingOf(file);
    }

    private static String first(String file) {
        return file.isEmpty() ? "" : file.substring(0, file.offsetByCodePoints(0, 1));
    }

    private static String endingOf(String file) {
        var dot = file.lastIndexOf('.');
        var ending = dot < 1 ? "" : file.substring(dot);
        return ending.length() - 1 <= LONGEST_ENDING && ending.matches("\\.[A-Za-z0-9]+") ? ending : "";
    }
}
