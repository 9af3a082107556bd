package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 目录版本 as it is listed, with who answers for it.
 *
 * @param publication who published it and when; none for a version that came with the program
 */
public record CatalogueEdition(Catalogue catalogue, WrittenCatalogue written, Optional<Publication> publication) {
    /** 发布: by one person, of what others drew up. */
    public record Publication(String publishedBy, Instant publishedAt, List<String> draftedBy, String reason) {
        public Publication {
            draftedBy = List.copyOf(draftedBy);
        }
    }
}
