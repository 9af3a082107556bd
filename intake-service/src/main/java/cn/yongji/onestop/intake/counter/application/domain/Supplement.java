package cn.yongji.onestop.intake.counter.application.domain;

import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        List<String> slots() {
            return items.stream()
                    .map(RequestedItem::slot)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        /** Whether it names a slot for everything it asks for. */
        boolean namesSlots() {
            return items.stream().map(RequestedItem::slot).allMatch(Objects::nonNull);
        }
    }

    /** 补正材料. */
    public record Reply(List<MaterialRef> materials, Optional<String> note, String suppliedBy, Instant suppliedAt) {
        public Reply {
            materials = List.copyOf(materials);
        }
    }

    /** The slots that these requests named; none where there is no such request. */
    public static Set<String> slotsAskedFor(Application application, Collection<String> supplementIds) {
        return application.onceAccepted().stream()
                .flatMap(accepted -> accepted.supplements().stream())
                .map(Supplement::request)
                .filter(request -> supplementIds.contains(request.supplementId()))
                .flatMap(request -> request.items().stream())
                .flatMap(item -> Stream.ofNullable(item.slot()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The slots that it still waits for. */
    public List<String> slotsWanted() {
        return request.slots().stream().filter(slot -> !holds(slot)).toList();
    }

    boolean holds(String slot) {
        return onFile.stream().anyMatch(it -> it.slot().equals(slot));
    }

    public boolean open() {
        return reply.isEmpty();
    }
}
