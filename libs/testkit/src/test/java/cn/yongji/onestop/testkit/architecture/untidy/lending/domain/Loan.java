package cn.yongji.onestop.testkit.architecture.untidy.lending.domain;

import cn.yongji.onestop.testkit.architecture.untidy.shelf.Shelf;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;

public final class Loan {
    public final Instant since = Instant.now();
    public final UUID id = UUID.randomUUID();
    public final HttpStatus status = HttpStatus.OK;
    public final Shelf shelf = new Shelf();
}
