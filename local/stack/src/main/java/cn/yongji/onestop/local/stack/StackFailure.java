package cn.yongji.onestop.local.stack;

/** Why it cannot go on, as a sentence for whoever typed the command. */
public final class StackFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public StackFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
