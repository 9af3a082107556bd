/** The words that events use for states, verdicts and kinds. Their constants are their names on the wire and are never renamed. */
@NullMarked
package cn.yongji.onestop.kernel.event.word;

import org.jspecify.annotations.NullMarked;
