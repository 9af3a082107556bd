package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.util.List;

/** Turns what is written into a catalogue, or says everything that is wrong with it. */
public interface CatalogueChecks {
    Checked check(WrittenCatalogue written);

    /** What became of it. */
    sealed interface Checked {}

    /** 校验通过. */
    record Sound(Catalogue catalogue) implements Checked {}

    /** 校验未通过: all of it at once. */
    record Unsound(List<CatalogueFinding> findings) implements Checked {
        public Unsound {
            findings = List.copyOf(findings);
        }
    }
}
