package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.intake.counter.personal.Masked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 项目专干 of one project: the unit's contact of now, and those before. */
public record Liaisons(String projectId, List<Liaison> named) {
    public Liaisons {
        named = List.copyOf(named);
    }

    /** 项目专干. */
    public record Liaison(String name, String phone, Instant namedAt, String namedBy) {
        /** The phone as those read it who need not call. */
        public String maskedPhone() {
            return Masked.phone(phone);
        }
    }

    /** The identity at rest; that of the project itself belongs to its file. */
    public static String idOf(String projectId) {
        return "liaisons-" + projectId;
    }

    public Optional<Liaison> current() {
        return named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
    }

    /** With another one; who was it before stays in the history. */
    public Liaisons naming(Liaison another) {
        return new Liaisons(
                projectId, Stream.concat(named.stream(), Stream.of(another)).toList());
    }
}
