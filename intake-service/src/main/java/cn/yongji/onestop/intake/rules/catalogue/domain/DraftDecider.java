package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.NamedCode;
import java.util.List;

/** The rules of drawing up and publishing a version. */
public final class DraftDecider {
    private final CatalogueChecks checks;

    public DraftDecider(CatalogueChecks checks) {
        this.checks = checks;
    }

    public Decision<CatalogueDraft, DraftRefusal> decide(CatalogueDraft draft, DraftCommand command) {
        return switch (draft) {
            case CatalogueDraft.Open open -> decide(open, command);
            case CatalogueDraft.Published published ->
                refused(new DraftRefusal.AlreadyPublished(published.header().version()));
            case CatalogueDraft.Discarded discarded ->
                refused(new DraftRefusal.AlreadyDiscarded(discarded.by(), discarded.reason()));
        };
    }

    /** Everything that is wrong with a draft as it stands. */
    public List<CatalogueFinding> findings(CatalogueDraft draft) {
        return switch (checks.check(draft.content())) {
            case CatalogueChecks.Sound _ -> List.of();
            case CatalogueChecks.Unsound(var findings) -> findings;
        };
    }

    private Decision<CatalogueDraft, DraftRefusal> decide(CatalogueDraft.Open open, DraftCommand command) {
        return switch (command) {
            case DraftCommand.Put(var entry, var by, var at) ->
                edited(
                        open,
                        DraftEdits.put(open.content(), entry),
                        new CatalogueDraft.DraftEdit(entry.code(), CatalogueDraft.DraftEdit.Act.PUT, by, at));
            case DraftCommand.Remove(var kind, var code, var by, var at) ->
                DraftEdits.remove(open.content(), kind, code)
                        .map(rest -> edited(
                                open,
                                rest,
                                new CatalogueDraft.DraftEdit(code, CatalogueDraft.DraftEdit.Act.REMOVED, by, at)))
                        .orElseGet(() -> refused(new DraftRefusal.NoSuchEntry(code)));
            case DraftCommand.Publish publish -> publish(open, publish);
            case DraftCommand.Discard(var reason, var by, var at) ->
                Decision.changed(new CatalogueDraft.Discarded(open.header(), open.content(), by, at, reason));
        };
    }

    private Decision<CatalogueDraft, DraftRefusal> publish(CatalogueDraft.Open open, DraftCommand.Publish publish) {
        var header = open.header();
        if (header.authors().contains(publish.by())) return refused(new DraftRefusal.SamePerson(header.authors()));
        var earliest = publish.today().plusDays(1);
        if (publish.effectiveFrom().isBefore(earliest)) {
            return refused(new DraftRefusal.TooEarly(publish.effectiveFrom(), earliest));
        }
        var content = DraftEdits.effective(open.content(), header.version(), publish.effectiveFrom());
        return switch (checks.check(content)) {
            case CatalogueChecks.Unsound(var findings) -> refused(new DraftRefusal.Unsound(findings));
            case CatalogueChecks.Sound _ -> {
                var publication = new CatalogueEdition.Publication(
                        publish.by(), publish.at(), List.copyOf(header.authors()), publish.reason());
                yield Decision.changed(
                        new CatalogueDraft.Published(header, content, publication),
                        List.of(told(header, content, publish)));
            }
        };
    }

    private static CataloguePublishedV1 told(
            CatalogueDraft.DraftHeader header, WrittenCatalogue content, DraftCommand.Publish publish) {
        return new CataloguePublishedV1(
                "catalogue-" + content.version(),
                content.version(),
                content.effectiveFrom(),
                content.departments().entrySet().stream()
                        .map(it -> new NamedCode(it.getKey(), it.getValue()))
                        .toList(),
                content.matters().stream()
                        .map(it -> new NamedCode(it.code(), it.name()))
                        .toList(),
                content.slots().stream()
                        .map(it -> new NamedCode(it.code(), it.name()))
                        .toList(),
                publish.at(),
                publish.by(),
                header.improvements());
    }

    private static Decision<CatalogueDraft, DraftRefusal> edited(
            CatalogueDraft.Open open, WrittenCatalogue content, CatalogueDraft.DraftEdit edit) {
        return Decision.changed(new CatalogueDraft.Open(open.header().with(edit), content));
    }

    private static Decision<CatalogueDraft, DraftRefusal> refused(DraftRefusal refusal) {
        return Decision.refused(refusal);
    }
}
