package cn.yongji.onestop.intake.catalogue.domain;

/** A catalogue that contradicts itself. It is refused as a whole, with the place, before anything is served from it. */
public final class CatalogueUnsound extends RuntimeException {
    public CatalogueUnsound(String message) {
        super(message);
    }

    public CatalogueUnsound(String message, Throwable cause) {
        super(message, cause);
    }
}
