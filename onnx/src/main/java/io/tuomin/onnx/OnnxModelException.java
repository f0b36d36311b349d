package io.tuomin.onnx;

/** A model cannot be loaded or run: a file is missing, or model, vocabulary and labels do not fit together. The message says which and why. */
public final class OnnxModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OnnxModelException(String message) {
        super(message);
    }

    OnnxModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
