package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 补正: what one review asked for, and the answer once it is there.
 *
 * @param onFile what of it departments hold already; the answer brings it along
 */
public record Supplement(Request request, List<FromFile> onFile, Optional<Reply> reply) {
    public Supplement {
        onFile = List.copyOf(onFile);
    }

    public Supplement(Request request, Optional<Reply> reply) {
        this(request, List.of(), reply);
    }

    /** 补正要求. The clock of the review stands until it is answered. */
    public record Request(
            String supplementId,
            String reviewId,
            MatterCode matter,
            String department,
            List<RequestedItem> items,
            String basis,
            LocalDate answerBy,
            Instant requestedAt) {
        public Request {
            items = List.copyOf(items);
        }

        public List<String> slots() {
            return items.stream()
                    .map(RequestedItem::slot)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        /** Whether it names a slot for everything it asks for. */
        public boolean namesSlots() {
            return items.stream().map(RequestedItem::slot).allMatch(Objects::nonNull);
        }
    }

    /** 补正材料. */
    public record Reply(List<MaterialRef> materials, Optional<String> note, String suppliedBy, Instant suppliedAt) {
        public Reply {
            materials = List.copyOf(materials);
        }
    }

    /** The slots that it still waits for. */
    public List<String> slotsWanted() {
        return request.slots().stream().filter(slot -> !holds(slot)).toList();
    }

    public boolean holds(String slot) {
        return onFile.stream().anyMatch(it -> it.slot().equals(slot));
    }

    public boolean open() {
        return reply.isEmpty();
    }
}
