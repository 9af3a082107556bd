package cn.yongji.onestop.intake.rules.catalogue.mongo;

import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueReader;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * A draft at rest. Its content is kept as the text of a catalogue file, so that drafts, published versions and the files that
 * come with the program are read by one reader.
 */
public final class DraftDocuments implements AggregateMapping<CatalogueDraft> {
    static final String OPEN = "OPEN";
    static final String PUBLISHED = "PUBLISHED";
    static final String DISCARDED = "DISCARDED";

    @Override
    public String collection() {
        return "catalogueDrafts";
    }

    @Override
    public Document toDocument(CatalogueDraft draft) {
        var header = draft.header();
        var document = new Document("version", header.version())
                .append("basedOn", header.basedOn())
                .append("title", header.title())
                .append("createdBy", header.createdBy())
                .append("createdAt", Date.from(header.createdAt()))
                .append(
                        "edits",
                        header.edits().stream().map(DraftDocuments::edit).toList())
                .append("content", CatalogueReader.text(draft.content()));
        return switch (draft) {
            case CatalogueDraft.Open _ -> document.append("status", OPEN);
            case CatalogueDraft.Published published ->
                document.append("status", PUBLISHED).append("publication", publication(published.publication()));
            case CatalogueDraft.Discarded discarded ->
                document.append("status", DISCARDED)
                        .append("discardedBy", discarded.by())
                        .append("discardedAt", Date.from(discarded.at()))
                        .append("reason", discarded.reason());
        };
    }

    @Override
    public CatalogueDraft fromDocument(Document document) {
        var version = document.getString("version");
        var header = new CatalogueDraft.DraftHeader(
                version,
                document.getString("basedOn"),
                document.getString("title"),
                document.getString("createdBy"),
                instant(document, "createdAt"),
                document.getList("edits", Document.class).stream()
                        .map(DraftDocuments::edit)
                        .toList());
        var content = CatalogueReader.written(version, document.getString("content"));
        return switch (document.getString("status")) {
            case OPEN -> new CatalogueDraft.Open(header, content);
            case PUBLISHED ->
                new CatalogueDraft.Published(header, content, publication(document.get("publication", Document.class)));
            case DISCARDED ->
                new CatalogueDraft.Discarded(
                        header,
                        content,
                        document.getString("discardedBy"),
                        instant(document, "discardedAt"),
                        document.getString("reason"));
            case String other -> throw new IllegalStateException("unknown state of a draft: " + other);
        };
    }

    private static Document edit(CatalogueDraft.DraftEdit edit) {
        return new Document("subject", edit.subject())
                .append("act", edit.act().name())
                .append("by", edit.by())
                .append("at", Date.from(edit.at()));
    }

    private static CatalogueDraft.DraftEdit edit(Document document) {
        return new CatalogueDraft.DraftEdit(
                document.getString("subject"),
                CatalogueDraft.DraftEdit.Act.valueOf(document.getString("act")),
                document.getString("by"),
                instant(document, "at"));
    }

    private static Document publication(CatalogueEdition.Publication publication) {
        return new Document("by", publication.publishedBy())
                .append("at", Date.from(publication.publishedAt()))
                .append("draftedBy", publication.draftedBy())
                .append("reason", publication.reason());
    }

    private static CatalogueEdition.Publication publication(Document document) {
        return new CatalogueEdition.Publication(
                document.getString("by"),
                instant(document, "at"),
                document.getList("draftedBy", String.class),
                document.getString("reason"));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
