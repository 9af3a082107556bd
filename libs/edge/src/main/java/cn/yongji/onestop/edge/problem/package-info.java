/** What is said when a request is not answered as asked: the kinds, the document, the answer (RFC 9457). */
@NullMarked
package cn.yongji.onestop.edge.problem;

import org.jspecify.annotations.NullMarked;
