package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads which payloads an entry says are destroyed. One that was tampered with names none. */
public final class DestructionReading implements Destructions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Collection<Long> namedBy(LedgerEntry entry) {
        if (!entry.header().type().equals(TYPE)) return List.of();
        return switch (entry.payload()) {
            case Payload.Absent _ -> List.of();
            case Payload.Readable readable -> indexes(readable.json());
        };
    }

    /**
     * Whether something is still there that one of these entries says is destroyed: the removal follows the entry. What is made
     * of them in between must not be kept.
     */
    public static boolean isPending(List<LedgerEntry> entries) {
        var reading = new DestructionReading();
        var named = entries.stream()
                .flatMap(entry -> reading.namedBy(entry).stream())
                .collect(Collectors.toSet());
        return entries.stream()
                .anyMatch(entry -> named.contains(entry.index()) && entry.payload() instanceof Payload.Readable);
    }

    private static Collection<Long> indexes(String json) {
        try {
            return JSON.readTree(json)
                    .path("indexes")
                    .valueStream()
                    .map(JsonNode::asLong)
                    .toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }
}
