package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that contradicts itself. It is refused as a whole, with every place, before anything is served from it. */
public final class CatalogueUnsound extends RuntimeException {
    public CatalogueUnsound(String message) {
        super(message);
    }

    public CatalogueUnsound(String message, Throwable cause) {
        super(message, cause);
    }

    public CatalogueUnsound(String name, List<CatalogueFinding> findings) {
        super(findings.stream().map(CatalogueFinding::toString).collect(Collectors.joining("\n  ", name + "\n  ", "")));
    }
}
