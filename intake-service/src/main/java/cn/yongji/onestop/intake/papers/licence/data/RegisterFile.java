package cn.yongji.onestop.intake.papers.licence.data;

import cn.yongji.onestop.intake.papers.licence.domain.Elicence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Licences as a register writes them, in a file or in an answer. Fields that we do not know are its own business. */
public record RegisterFile(String name, List<Entry> licences) {
    /** One licence. */
    public record Entry(
            String type,
            String name,
            String number,
            String holder,
            String holderName,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Elicence.State state) {
        public Elicence licence() {
            return new Elicence(
                    type,
                    name,
                    number,
                    holder,
                    holderName,
                    issuer,
                    issuedOn,
                    Optional.ofNullable(validFrom),
                    Optional.ofNullable(validUntil),
                    state);
        }
    }
}
