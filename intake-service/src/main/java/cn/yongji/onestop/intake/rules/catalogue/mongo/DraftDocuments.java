package cn.yongji.onestop.intake.rules.catalogue.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueReader;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.List;

/**
 * The written names of a draft. Its content is kept as the text of a catalogue file, so that drafts, published versions and the
 * files that come with the program are read by one reader.
 */
public final class DraftDocuments {
    static final String PUBLISHED = "PUBLISHED";

    private static final WrittenNames NAMES = WrittenNames.table()
            .oneOf(
                    CatalogueDraft.class,
                    "status",
                    kind("OPEN", CatalogueDraft.Open.class),
                    kind(PUBLISHED, CatalogueDraft.Published.class),
                    kind("DISCARDED", CatalogueDraft.Discarded.class))
            .row(CatalogueDraft.Open.class, "header=*", "content")
            .row(CatalogueDraft.Published.class, "header=*", "content", "publication")
            .row(CatalogueDraft.Discarded.class, "header=*", "content", "by=discardedBy", "at=discardedAt", "reason")
            .row(
                    CatalogueDraft.DraftHeader.class,
                    "version",
                    "basedOn",
                    "title",
                    "createdBy",
                    "createdAt",
                    "edits",
                    "improvements")
            .absent(CatalogueDraft.DraftHeader.class, "improvements", List.of())
            .row(CatalogueDraft.DraftEdit.class, "subject", "act", "by", "at")
            .row(CatalogueDraft.DraftEdit.Act.class, "PUT", "REMOVED")
            .as(
                    WrittenCatalogue.class,
                    String.class,
                    CatalogueReader::text,
                    text -> CatalogueReader.written("catalogueDrafts", text))
            .row(CatalogueEdition.Publication.class, "publishedBy=by", "publishedAt=at", "draftedBy", "reason");

    public static final AggregateMapping<CatalogueDraft> MAPPING =
            AggregateMapping.of("catalogueDrafts", NAMES.of(CatalogueDraft.class));

    private DraftDocuments() {}
}
