package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 补正: what a department still needs. From the request to the answer its clock stands still. */
public sealed interface Supplement {
    Request request();

    /** The time that is not counted because of it. */
    Suspension suspension();

    /**
     * What was asked, on which basis, and until when an answer is expected.
     *
     * @param basis the rule or norm that the request rests on
     * @param override why a head asks again for what was visible before (D11)
     */
    record Request(
            String id,
            List<RequestedItem> items,
            String basis,
            LocalDate answerBy,
            Instant requestedAt,
            String requestedBy,
            Optional<String> override) {
        public Request {
            items = List.copyOf(items);
        }

        public LocalDate requestedOn() {
            return WorkingCalendar.dateOf(requestedAt);
        }
    }

    /** Not answered yet. */
    record Open(Request request) implements Supplement {
        /** With the deadline of the joint notice. */
        public Open dueOn(LocalDate answerBy) {
            return new Open(new Request(
                    request.id(),
                    request.items(),
                    request.basis(),
                    answerBy,
                    request.requestedAt(),
                    request.requestedBy(),
                    request.override()));
        }

        @Override
        public Suspension suspension() {
            return Suspension.running(request.requestedOn());
        }
    }

    /**
     * Answered. Arrival and legal effect are both kept: what arrives on a rest day takes effect on the next working day.
     */
    record Answered(
            Request request,
            List<MaterialRef> materials,
            Optional<String> note,
            Instant suppliedAt,
            String suppliedBy,
            LocalDate effectiveOn)
            implements Supplement {
        public Answered {
            materials = List.copyOf(materials);
        }

        @Override
        public Suspension suspension() {
            return Suspension.ended(request.requestedOn(), effectiveOn);
        }
    }
}
