/** What a file of the product is for. The first that fits counts. */
enum Kind {
    WEB("web"),
    MAPPING("mapping"),
    MESSAGING("messaging"),
    DOMAIN("domain"),
    WIRING("wiring"),
    OTHER("other");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    static Kind of(Source source) {
        if (source.in("web")) return WEB;
        if (source.in("mongo") || source.in("documents")) return MAPPING;
        if (source.in("messaging")) return MESSAGING;
        if (source.in("domain")) return DOMAIN;
        if (source.has("Configuration") || source.has("AutoConfiguration")) return WIRING;
        return OTHER;
    }

    /** What a service needs for HTTP, for its documents and for its beans. */
    boolean rim() {
        return this == WEB || this == MAPPING || this == WIRING;
    }

    String title() {
        return title;
    }
}
