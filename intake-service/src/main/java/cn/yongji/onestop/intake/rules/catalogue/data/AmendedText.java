package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.rules.catalogue.domain.ProposedChanges;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.word.DraftObstacle;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one field of one entry in the text of a catalogue, as the operations of a draft name it. */
public final class AmendedText implements ProposedChanges {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Which list an operation puts into, and by what its entries go. */
    private static final Map<String, String[]> LISTS = Map.of(
            "putDraftMatter", new String[] {"matters", "code"},
            "putDraftSlot", new String[] {"slots", "code"},
            "putDraftRule", new String[] {"rules", "id"});

    @Override
    public Amended amend(WrittenCatalogue content, ProposedChange change) {
        var tree = (ObjectNode) JSON.readTree(CatalogueReader.text(content));
        var entry = entry(tree, change);
        if (entry.isEmpty()) return new Amended.NotDone(DraftObstacle.NO_SUCH_ENTRY);
        // The words are for a person to find; the draft is where he does.
        if (change.action().equals("REWORD")) return new Amended.Done(content);
        var before = entry.get().deepCopy();
        if (!apply(entry.get(), change)) return new Amended.NotDone(DraftObstacle.NOT_APPLICABLE);
        if (entry.get().equals(before)) return new Amended.NotDone(DraftObstacle.ALREADY_SO);
        try {
            return new Amended.Done(CatalogueReader.written(change.code(), JSON.writeValueAsString(tree)));
        } catch (CatalogueUnsound _) {
            return new Amended.NotDone(DraftObstacle.NOT_APPLICABLE);
        }
    }

    private static Optional<ObjectNode> entry(ObjectNode tree, ProposedChange change) {
        var where = LISTS.get(change.operation());
        if (where == null) return Optional.empty();
        return tree.path(where[0])
                .valueStream()
                .filter(it -> it.path(where[1]).asString().equals(change.code()))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static boolean apply(ObjectNode entry, ProposedChange change) {
        var value = change.value();
        if (value == null) return false;
        return switch (change.action()) {
            case "SET" -> set(entry, change.field(), value);
            case "ADD" -> list(entry, change.field()).map(it -> add(it, value)).orElse(false);
            case "REMOVE" ->
                list(entry, change.field()).map(it -> remove(it, value)).orElse(false);
            default -> false;
        };
    }

    private static boolean set(ObjectNode entry, String field, String value) {
        var now = entry.path(field);
        if (now.isIntegralNumber()) {
            if (!value.matches("\\d{1,4}")) return false;
            entry.put(field, Integer.parseInt(value));
        } else if (now.isBoolean()) entry.put(field, Boolean.parseBoolean(value));
        else if (now.isString()) entry.put(field, value);
        else return false;
        return true;
    }

    /** A list that was left out is an empty one. */
    private static Optional<ArrayNode> list(ObjectNode entry, String field) {
        if (!entry.has(field)) return Optional.empty();
        if (entry.path(field).isNull()) return Optional.of(entry.putArray(field));
        return Optional.of(entry.path(field))
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast);
    }

    private static boolean add(ArrayNode list, String value) {
        if (list.valueStream().noneMatch(it -> it.asString().equals(value))) list.add(value);
        return true;
    }

    private static boolean remove(ArrayNode list, String value) {
        IntStream.range(0, list.size())
                .filter(it -> list.get(it).asString().equals(value))
                .boxed()
                .findFirst()
                .ifPresent(it -> list.remove(it.intValue()));
        return true;
    }
}
