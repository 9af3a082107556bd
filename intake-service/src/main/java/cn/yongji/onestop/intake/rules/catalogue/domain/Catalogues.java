package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All published versions of the catalogue. */
public interface Catalogues {
    /** The version in force on a day. */
    Catalogue inForceOn(LocalDate day);

    Optional<Catalogue> version(String version);

    /** Every version with who answers for it, by the day it takes effect. */
    List<CatalogueEdition> editions();
}
