/** Models of one's own: {@link io.tuomin.onnx.OnnxRecognizer} runs a token-classification model in ONNX format beside the built-in recognizers. */
@NullMarked
package io.tuomin.onnx;

import org.jspecify.annotations.NullMarked;
