package cn.yongji.onestop.ledger.retrospective;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.ledger.retrospective.domain.Pack;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.PackTable;
import cn.yongji.onestop.ledger.retrospective.domain.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pack in canonical JSON (RFC 8785): the same pack gives the same bytes. When it was made and by whom stands outside. */
public final class PackJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PackJson() {}

    public static String of(Pack pack) {
        var members = JSON.createObjectNode()
                .put("treeSize", pack.treeSize())
                .put("root", pack.root())
                .put("calendarVersion", pack.calendarVersion())
                .put("ledgers", pack.ledgers())
                .put("entries", pack.entries());
        switch (pack.about()) {
            case PackSubject.Period(var from, var to) ->
                members.put("kind", "PERIOD").put("from", from.toString()).put("to", to.toString());
            case PackSubject.Project(var project) ->
                members.put("kind", "PROJECT").put("projectId", project);
        }
        var tables = members.putArray("tables");
        pack.tables().forEach(it -> table(tables.addObject(), it));
        var suggestions = members.putArray("suggestions");
        pack.suggestions()
                .forEach(
                        it -> suggestion(suggestions.addObject(), it).put("improvementId", ImprovementId.of(pack, it)));
        return canonical(members);
    }

    /** SHA-256, in hex. */
    public static String digest(String canonical) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void table(ObjectNode to, PackTable table) {
        to.put("code", table.code()).put("title", table.title());
        var columns = to.putArray("columns");
        table.columns().forEach(it -> columns.addObject().put("name", it.name()).put("title", it.title()));
        var rows = to.putArray("rows");
        for (var row : table.rows()) {
            var cells = rows.addObject();
            for (var i = 0; i < row.size(); i++) {
                var name = table.columns().get(i).name();
                if (row.get(i) instanceof Long number) cells.put(name, number);
                else cells.put(name, row.get(i).toString());
            }
        }
    }

    private static ObjectNode suggestion(ObjectNode to, Suggestion it) {
        to.put("rule", it.rule().name())
                .put("kind", it.rule().threshold().kind().name())
                .put("subject", it.subject())
                .put("title", it.title())
                .put("metric", it.rule().metric())
                .put("from", it.from())
                .put("to", it.to())
                .put("n", it.n())
                .put("daysSaved", it.daysSaved());
        var evidence = to.putArray("evidence");
        it.evidence()
                .forEach(entry ->
                        evidence.addObject().put("projectId", entry.projectId()).put("index", entry.index()));
        it.change().ifPresent(change -> change(to.putObject("change"), change));
        return to;
    }

    private static void change(ObjectNode to, ProposedChange change) {
        to.put("operation", change.operation())
                .put("code", change.code())
                .put("field", change.field())
                .put("action", change.action());
        if (change.value() != null) to.put("value", change.value());
    }

    private static String canonical(ObjectNode members) {
        try {
            var canonical = new JsonCanonicalizer(members.toString()).getEncodedString();
            // Half of a surrogate pair has no UTF-8 form: what is stored must be what is hashed.
            return new String(canonical.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
