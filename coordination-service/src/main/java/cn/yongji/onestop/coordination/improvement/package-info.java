/** 改进建议 (S16, S17): what the numbers suggest is accepted or rejected by people, and followed until it is in force. */
@NullMarked
package cn.yongji.onestop.coordination.improvement;

import org.jspecify.annotations.NullMarked;
