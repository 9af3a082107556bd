package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong, so that all of it can be told at once. */
final class Findings {
    private final List<CatalogueFinding> all = new ArrayList<>();

    void add(CatalogueFinding finding) {
        all.add(finding);
    }

    void add(String subject, String field, CatalogueFinding.Kind kind, @Nullable String text) {
        all.add(CatalogueFinding.of(subject, field, kind, text == null ? "" : text));
    }

    int count() {
        return all.size();
    }

    boolean none() {
        return all.isEmpty();
    }

    List<CatalogueFinding> list() {
        return List.copyOf(all);
    }
}
